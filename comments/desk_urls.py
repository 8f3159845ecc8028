"""The addresses of the moderators' pages; they stand inside the back office."""

from django.urls import path

from comments.desk.about_reader import lift_sanction, note_reader, sanction_reader, verify_reader
from comments.desk.appeals import appeals, hear_appeal
from comments.desk.article import moderated_article
from comments.desk.comment import moderated_comment
from comments.desk.decide import decide_comments
from comments.desk.decisions import my_decisions
from comments.desk.find import find_comments
from comments.desk.guard import for_moderators as guard
from comments.desk.open_cards import release_cards, stay_at_cards
from comments.desk.own_keys import own_keys
from comments.desk.queue import first_queue, more_cards, queue_list, queue_page
from comments.desk.reader import moderated_reader
from comments.desk.spammer import everything_of_reader
from comments.desk.undo import undo_batch, undo_decision

urlpatterns = [
    path("comments/", guard(first_queue), name="moderation"),
    path("comments/queues/<slug:slug>/", guard(queue_page), name="moderation_queue"),
    path("comments/queues/<slug:slug>/cards/", guard(more_cards), name="moderation_cards"),
    path("comments/queues/<slug:slug>/list/", guard(queue_list), name="moderation_list"),
    path("comments/<int:pk>/", guard(moderated_comment), name="moderated_comment"),
    path("comments/find/", guard(find_comments), name="find_comments"),
    path("comments/articles/<int:pk>/", guard(moderated_article), name="moderated_article"),
    path("comments/decide/", guard(decide_comments), name="decide_comments"),
    path("comments/decisions/", guard(my_decisions), name="my_decisions"),
    path("comments/decisions/<int:pk>/undo/", guard(undo_decision), name="undo_decision"),
    path("comments/batches/<uuid:batch>/undo/", guard(undo_batch), name="undo_batch"),
    path("comments/appeals/", guard(appeals), name="appeals"),
    path("comments/appeals/<int:pk>/", guard(hear_appeal), name="hear_appeal"),
    path("comments/readers/<int:pk>/", guard(moderated_reader), name="moderated_reader"),
    path("comments/readers/<int:pk>/everything/", guard(everything_of_reader), name="everything_of_reader"),
    path("comments/readers/<int:pk>/note/", guard(note_reader), name="note_reader"),
    path("comments/readers/<int:pk>/sanction/", guard(sanction_reader), name="sanction_reader"),
    path("comments/readers/<int:pk>/verify/", guard(verify_reader), name="verify_reader"),
    path("comments/sanctions/<int:pk>/lift/", guard(lift_sanction), name="lift_sanction"),
    path("comments/keys/", guard(own_keys), name="moderator_keys"),
    path("comments/queues/<slug:slug>/stay/", guard(stay_at_cards), name="stay_at_cards"),
    path("comments/open/release/", guard(release_cards), name="release_cards"),
]
