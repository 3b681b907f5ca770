package planted.nograbbags.model;

class PlantedUtils {}
