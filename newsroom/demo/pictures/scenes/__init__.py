"""Every scene there is, by name."""

from collections.abc import Callable

from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.scenes import (
    buses,
    cloth_hall,
    collection_day,
    election,
    fair,
    flood,
    kirkgate,
    kitchen,
    library,
    market,
    mayor,
    memorial,
    mill,
    moor,
    papers,
    park,
    pools,
    pothole,
    quiet_streets,
    river,
    school,
    snow,
    town_hall,
    village,
)

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        buses.bus_rural,
        buses.bus_stop,
        cloth_hall.lectern,
        cloth_hall.cloth_hall_snow,
        collection_day.bins_terrace,
        election.ballot_box,
        election.polling_station,
        fair.fair_night,
        flood.flood_street,
        flood.flood_barrier,
        kirkgate.twinning_flags,
        kitchen.food_caddy,
        library.library_front,
        library.library_inside,
        market.market,
        mayor.mayoral_chain,
        memorial.memorial,
        mill.mill_closeup,
        moor.turbines,
        papers.budget_papers,
        papers.ward_map,
        park.orchard,
        pools.pool_old,
        pools.pool_new,
        pools.leisure_hoardings,
        pothole.pothole,
        quiet_streets.quiet_street,
        quiet_streets.traffic_queue,
        river.river_mills,
        school.school_yard,
        snow.terrace_snow,
        snow.gritter_night,
        town_hall.town_hall,
        town_hall.council_chamber,
        village.village_green,
    )
}
