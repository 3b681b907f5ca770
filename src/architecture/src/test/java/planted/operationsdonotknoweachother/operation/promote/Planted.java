package planted.operationsdonotknoweachother.operation.promote;

import planted.operationsdonotknoweachother.operation.rollback.Rollback;

class Planted {
    Rollback rollback;
}
