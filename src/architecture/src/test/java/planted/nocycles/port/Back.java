package planted.nocycles.port;

import planted.nocycles.model.Planted;

public class Back {
    Planted planted;
}
