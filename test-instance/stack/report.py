"""report.py [--ran] REPORT…: sums JUnit XML reports; names each skipped test with its reason, or prints how many ran."""
import sys
import xml.etree.ElementTree as ElementTree

only_ran = sys.argv[1] == "--ran"
total = skipped = broken = 0
for path in sys.argv[2 if only_ran else 1:]:
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        total += 1
        name = f"{case.get('classname', '').rsplit('.', 1)[-1]}.{case.get('name')}"
        skip = case.find("skipped")
        if skip is not None:
            skipped += 1
            if not only_ran:
                print(f"skipped: {name}: {skip.get('message') or 'no reason given'}")
        elif case.find("failure") is not None or case.find("error") is not None:
            broken += 1
            if not only_ran:
                print(f"broken: {name}")
print(total - skipped if only_ran else f"{total - skipped} ran, {skipped} skipped, {broken} broken")
