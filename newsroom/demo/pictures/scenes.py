"""Every scene there is, by name."""

from collections.abc import Callable

from newsroom.demo.pictures import civic_scenes, country_scenes, indoor_scenes, street_scenes, water_scenes
from newsroom.demo.pictures.canvas import Canvas

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        civic_scenes.ballot_box,
        civic_scenes.council_chamber,
        civic_scenes.lectern,
        civic_scenes.mayoral_chain,
        civic_scenes.memorial,
        civic_scenes.polling_station,
        civic_scenes.town_hall,
        country_scenes.bus_rural,
        country_scenes.bus_stop,
        country_scenes.fair_night,
        country_scenes.market,
        country_scenes.orchard,
        country_scenes.turbines,
        country_scenes.village_green,
        indoor_scenes.budget_papers,
        indoor_scenes.food_caddy,
        indoor_scenes.leisure_hoardings,
        indoor_scenes.library_front,
        indoor_scenes.library_inside,
        indoor_scenes.pool_new,
        indoor_scenes.pool_old,
        indoor_scenes.school_yard,
        indoor_scenes.ward_map,
        street_scenes.bins_terrace,
        street_scenes.cloth_hall_snow,
        street_scenes.gritter_night,
        street_scenes.mill_closeup,
        street_scenes.pothole,
        street_scenes.quiet_street,
        street_scenes.terrace_snow,
        street_scenes.traffic_queue,
        street_scenes.twinning_flags,
        water_scenes.flood_barrier,
        water_scenes.flood_street,
        water_scenes.river_mills,
    )
}
