package planted.followsthedrawing.model;

import planted.followsthedrawing.port.Door;

class PlantedArrow {
    Door door;
}
