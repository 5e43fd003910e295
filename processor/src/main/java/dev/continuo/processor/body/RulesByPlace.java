package dev.continuo.processor.body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules, sorted by the places that they look at: most trees of a program concern none or few of them. */
final class RulesByPlace {
    private final Map<Place, List<BodyRule>> rules = new EnumMap<>(Place.class);

    RulesByPlace(List<BodyRule> all) {
        for (Place place : Place.values()) {
            List<BodyRule> concerned = new ArrayList<>();
            for (BodyRule rule : all) {
                if (place.concerns(rule)) {
                    concerned.add(rule);
                }
            }
            rules.put(place, List.copyOf(concerned));
        }
    }

    /** Returns the rules that look at places of a kind, in their order. */
    List<BodyRule> at(Place place) {
        return rules.get(place);
    }
}
