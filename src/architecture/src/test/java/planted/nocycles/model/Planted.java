package planted.nocycles.model;

import planted.nocycles.port.Back;

public class Planted {
    Back back;
}
