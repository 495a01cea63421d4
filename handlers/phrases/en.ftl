### Every sentence, once. The keys are those of zh.ftl, and so are the names in braces.

verbatim = { $text }

## Pieces

round = round { $number }
days = { $first } to { $last }
person-apart = { $name } (@{ $userid })
candidate-apart = { $name } · { $position } { $tail }
because = , because: { $reason }
in-brackets = [{ $word }]
nobody = nobody yet
undo-hint = Reply "undo" within 10 minutes to take it back.
unmanned = Note: nobody interviews in #{ $number } at present.
unreached = Note: { $name } has no WeCom here, please tell them yourself.
contact = phone { $phone }
either-time = { $first } and on, to { $last }
interview-short = #{ $number } { $round } { $when }
interview-line = #{ $number } { $name } · { $round } · { $when }
nothing-coming = nothing coming up
wish-open = to another time
wish-time = to { $when }
agree-then = move #{ $number } { $when }
agree-open = move #{ $number } and the new time

role-admin = admin
role-recruiter = recruiter
role-interviewer = interviewer
role-candidate = candidate
language-zh = 中文
language-en = English

state-draft = draft
state-scheduling = finding a time
state-stalled = needs a person
state-booked = booked
state-at-risk = an interviewer declined
state-change-pending = new time pending
state-in-progress = going on
state-no-show = candidate did not come
state-no-show-interviewer = interviewer did not come
state-ended = held
state-scored = feedback in
state-decided = decided
state-cancelled = cancelled
state-erased = erased

answer-invited = no answer yet
answer-accepted = accepted
answer-declined = declined
answer-replaced = replaced
answer-removed = removed

slot-candidate = the candidate
slot-interviewers = the interviewer
slot-when = the time
slot-position = the position
row-panel = Panel
row-position = Role
row-owner = From

button-accept = Accept
button-decline = Decline
button-move = New time
button-confirm = Confirm
button-other-time = New time
button-abort = Cancel
label-accepted = Accepted
label-declined = Declined
label-moved = Moved
label-cancelled = Cancelled
label-chosen = Chosen
label-void = Void

option-confirm = Confirm
option-other-time = Another time
option-abort = Cancel
option-cancel = Cancel the interview
option-move = Another time
option-keep = Keep it
option-person-time = { $name } { $when }
option-add-candidate = None of them: add { $name } as a new candidate

## Help and who is who

help = You can simply say:
    { $parts }
    language zh · whoami · help
help-admin = [Admin]
    role @lilei recruiter (recruiter / interviewer / admin)
    explain (how your last sentence was read)
help-recruiter = [Recruiter]
    add candidate Tom role Backend wecom tom phone 13800000000
    schedule Tom round 1 @lilei @hanmei tomorrow 15:00 45m
    move #12 fri 16:00
    cancel #12 position closed
    find Tom
    undo (within 10 minutes)
help-interviewer = [Interviewer]
    today · tomorrow · this week · next week · agenda 26 Nov · #12
    accept #12
    decline #12 in a meeting
    done #12
help-candidate = [Candidate]
    agenda · when · how long
    confirm · reschedule · cancel
    human
whoami = You are { $name } (@{ $userid })
    Roles: { $roles }
    Language: { $language }
language-set = All right, English from now on.
which-language = Which language?
role-set = { $name } is now { $role }. Reply "undo" within 10 minutes to take it back.
role-given = { $by } made you { $role }. Reply "help" to see what you can do.
missing-role = Please say who and which role, for example: role @lilei recruiter
explained = “{ $said }”
    read as: { $intent }, { $sure }% sure
    { $slots }
    { $words }
    { $others }
    { $context }
explain-slot = { $name }: { $value }
explain-words = decided by: { $items }
explain-others = might have been: { $items }
explain-context = while { $context } was open
explain-nothing = There is nothing to explain yet: say something first.
which-meaning = This can be read in more than one way. Which did you mean?
welcome = Hello { $name }, I am the interview desk. Reply "help" to see what I can do.

## Not understood

unknown = I did not quite get that. You can say:
    { $examples }
    Reply "help" for everything.
unsure = I am not sure what you mean. You can say:
    { $examples }
    Reply "help" for everything.
not-yet = { $matter }: understood, but I cannot do that yet. { $instead }
instead-example = What works now: { $example }
instead-help = Reply "help" for what works now.
instead-human = Reply "human", and a recruiter will get in touch with you.
matter-offer = Letting the candidate choose a time
matter-free-search = Finding out who is free
matter-free-time = Free and busy times
matter-calendar = Syncing calendars
matter-limits = Preferences and limits
matter-hold = Holding a time
matter-human = Talking to a person
matter-binding = Linking your identity
matter-candidate = Candidate records
matter-invite = Inviting outside candidates
matter-erase = Erasing a candidate's data
matter-reply = Passing words on to a candidate
matter-interviewer = Replacing or pausing interviewers
matter-decision = Recording decisions
matter-feedback = Interview feedback
matter-report = Reports
matter-status = Status and results
matter-privacy = Your personal data
matter-opt-out = Stopping messages
matter-problem = Trouble with the meeting
matter-link = Meeting links
matter-room = Meeting rooms
matter-mode = Changing how you meet
matter-loop = Several rounds in a row
matter-details = Details of the interview
matter-no-show = Recording no-shows
matter-late = Running late
meaning-help = help
meaning-undo = undo
meaning-whoami = who I am
meaning-settings-language = the language
meaning-interview-create = book an interview
meaning-interview-list = see the agenda
meaning-interview-next = see the next interview
meaning-interview-show = see this interview
meaning-candidate-add = add a candidate
meaning-candidate-search = find somebody
meaning-interview-accept = accept
meaning-interview-decline = decline
meaning-interview-confirm = confirm
meaning-interview-cancel = cancel the interview
meaning-candidate-withdraw = withdraw the application
meaning-interview-details = ask about the interview
meaning-human-handoff = talk to a person
meaning-interview-reschedule = move the interview
meaning-slot-counter = name another time
meaning-interview-complete = the interview is over
meaning-link-get = get the meeting link
example-interview-create = schedule Tom round 1 @lilei tomorrow 15:00
example-interview-list = today
example-candidate-search = find Tom
example-candidate-add = add candidate Tom role Backend
example-interview-accept = accept #12
example-interview-decline = decline #12 in a meeting
example-interview-confirm = confirm
example-interview-cancel = cancel #12 reason
example-interview-reschedule = move #12 fri 16:00
example-interview-show = #12
example-interview-complete = done #12
example-interview-details = when
example-human-handoff = human
example-undo = undo
example-help = help
only-text-voice = I cannot listen to voice messages yet, please type it.
only-text-image = I cannot look at pictures yet, please type it.
only-text-video = I cannot watch videos yet, please type it.
only-text-file = I cannot take files yet, please type it.
only-text-location = I cannot read locations yet, please type it.
only-text-link = I cannot open links yet, please type it.
ack = Got it.
nothing-open = All right, there is nothing waiting for you.
nothing-to-choose = There is nothing to choose from just now, please say what you would like.
abandoned = All right, dropped.
not-an-answer = I did not quite get that. Reply with a number, or say it:
parked = (Put aside: { $question })
still-open = (Still waiting for your answer: { $question })
role-forbids = You are not allowed to do that. Reply "whoami" for your roles, and ask an admin if you need more.
card-unknown = That button no longer works, please type it instead.
question-gone = That question has expired, please say it again.
stumbled = Sorry, I could not handle your "{ $what }". An admin knows. You may try again later.
stumbled-admin = A message from { $name } (@{ $userid }) failed several times and is in the dead letters: { $what }
undeliverable-admin = A message to { $name } (@{ $userid }) cannot be delivered: { $reason }
undeliverable-why = { $kind ->
    [e43004] they have not activated WeCom
    [e50002] they are outside the app's visible range
    [e60021] they are outside the app's visible range
    [e60111] the company has no such account
    [e81013] they have left the company, or are outside the app's visible range
    [eNone] WeCom has not answered for a day
   *[other] WeCom answers with error { $code }
 }

## Finding people

person-unknown = I do not know "{ $name }". Use @ and the WeCom userid, for example @lilei.
which-person = There are several called "{ $name }". Which one?
which-person-close = I do not know "{ $name }". Did you mean:
candidate-unknown = There is no candidate "{ $name }". Please check the name, or ask a recruiter to add them.
candidate-unknown-add = There is no candidate "{ $name }" yet. Reply with the position to add them and go on, for example: Backend Engineer. Or:
candidate-gone = This candidate is no longer here.
which-candidate = There are several called "{ $name }". Which one?
which-candidate-close = There is no candidate "{ $name }". Did you mean:
candidate-exists = { $name } ({ $position }) is among the candidates already.
candidate-added = Added candidate { $name } · { $position }. { $reach }
    Reply "undo" within 10 minutes to take it back.
reach-wecom = WeCom @{ $userid }: they will be told directly.
reach-none = No WeCom yet: please tell them yourself.
missing-candidate = Still missing:
    { $what }
    For example: add candidate Tom role Backend
missing-query = Whom? Reply with a name, a phone number or a position.
search-found = "{ $query }":
    { $rows }
search-row = { $who } { $contact }
    { $coming }
search-empty = Nothing found for "{ $query }".

## Times

which-time = Which time do you mean?
time-past = { $when } is over. Please reply with a new time.
time-unclear = I did not get the time. Pick one, or say it, for example: tomorrow 15:00
time-open = At what time exactly? Pick one, or say it:
time-none-free = There is no time soon when everybody is free. Please say one.
in-the-past = That time is over.
doubt-inferred-meridiem = I guessed morning or afternoon
doubt-rolled = I took the next such date
doubt-vague = the time is vague
doubt-off-hours = outside working hours (9:00–18:00)
doubt-day-off = not a working day
doubt-unknown-year = the holidays of { $year } are not known yet
doubt-long = it is very long
doubt-same-day = you named no day, so I kept the day it is on

## Booking

subject-none = This interview
candidate-named = { $name }
missing = { $subject }: still missing { $what }. Tell me all at once, for example: Tom @lilei tomorrow 15:00
missing-pick = { $subject }: still missing { $what }. Pick one, or say it:
preview = Please confirm ({ $doubts }):
    { $name } · { $round } · { $when }
    Panel: { $panel }
preview-title = Confirm: { $name } · { $round }
preview-desc = { $when } ({ $doubts })
booked = Booked #{ $number }: { $name } · { $round }
    { $when }
    Panel: { $panel }
    { $unreached }
    { $undo }
booked-panel = Please interview #{ $number }: { $name } · { $position } · { $round }
    { $when }
    Reply "accept #{ $number }" or "decline #{ $number } reason".
booked-candidate = Hello { $name }, your { $round } is booked ({ $position }):
    { $when }, about { $minutes } minutes
    Reply "confirm" if you will come, "reschedule" for another time, "cancel" if you cannot. It is #{ $number }; ask { $owner }.
booked-owner = { $by } booked #{ $number }: { $name } · { $round } · { $when }
card-invite = Interview: { $name } · { $round }
card-moved = Moved: { $name } · { $round }
card-restored = Ignore my last message: { $name } · { $round }
card-title = { $name } · { $round }
card-desc = #{ $number } { $when }
slot-taken = { $name } is taken { $when }{ $by }. The nearest free times:
slot-taken-no-other = { $name } is taken { $when }{ $by }. There is no time within two weeks when everybody is free: try somebody else, or another time.
taken-by = { " " }(#{ $number })
panel-has-candidate = { $name } cannot interview themselves.
round-open = { $name } has a { $round } already: #{ $number }. To move it: move #{ $number } fri 16:00
only-own-panel = You can only book interviews you sit in yourself. Please ask a recruiter for others.

## Interviews

interview-unknown = There is no interview #{ $number }.
no-interview = I found no such interview. Please give its number, for example: #12
no-interview-mine = You have no interview coming up. You will hear from me as soon as there is one.
which-interview = Which one?
wrong-state = #{ $number } is "{ $state }", so that cannot be done.
stale = #{ $number } has changed, so nothing was done. It is now:
    { $name } · { $round } · { $when } · { $state }
accepted = Accepted #{ $number }: { $name } · { $round } · { $when }
accepted-already = You had accepted #{ $number } before: { $when }
accepted-owner = #{ $number } is accepted by all ({ $panel }): { $name } · { $round } · { $when }
declined = Declined #{ $number }; { $owner } will know. The candidate is not told.
declined-already = You had declined #{ $number } before.
declined-owner = { $by } declined #{ $number } ({ $name } · { $round } · { $when }){ $why }. The candidate has not been told.
    You can: move #{ $number } fri 16:00, or cancel #{ $number }
not-on-panel = You are not on the panel of #{ $number }.
moved = Moved #{ $number }: { $name } · { $round }
    { $old } → { $when }
    { $unmanned }
    { $unreached }
    { $undo }
moved-panel = #{ $number } { $name } · { $round } has moved:
    { $old } → { $when }
    Reply "accept #{ $number }" or "decline #{ $number } reason".
moved-candidate = Hello { $name }, your { $round } has moved:
    { $old } → { $when }
    Reply "confirm" if you will come, "reschedule" for another time.
moved-owner = { $by } moved #{ $number } { $name } · { $round }: { $old } → { $when }
move-to-when = #{ $number } { $name } · { $round }: to when?
move-preview = Please confirm ({ $doubts }):
    #{ $number } { $name } · { $round }
    { $when } → { $to }
move-asked = { $owner } knows that #{ $number } should move { $wish }. Until it is agreed, { $when } holds.
move-wanted = { $by } would like to move #{ $number } ({ $name } · { $round } · { $when }) { $wish }
    If you agree, reply: { $agree }
same-time = #{ $number } is at that time already.
cancelled = Cancelled #{ $number }: { $name } · { $round } · { $when }{ $why }
    { $unreached }
    { $undo }
cancelled-panel = #{ $number } is cancelled: { $name } · { $round } · { $when }{ $why } ({ $by })
cancelled-candidate = Hello { $name }, your { $round } on { $when } is cancelled. Please ask { $owner } if you have questions.
cancelled-owner = { $by } cancelled #{ $number }: { $name } · { $round } · { $when }{ $why }
cancelled-mine = Your { $round } on { $when } is cancelled, and { $owner } knows.
already-cancelled = #{ $number } is cancelled already.
cancel-sure = Do you want to cancel your { $round } on { $when }?
done = #{ $number } is done: { $name } · { $round }
    { $undo }
done-owner = { $by }: #{ $number } { $name } · { $round } is done.
already-ended = #{ $number } is over already.
not-begun = #{ $number } has not begun, so it cannot be done. To call it off: cancel #{ $number }
confirmed = Thank you, confirmed. See you { $when }!
confirmed-already = You had confirmed already: { $when }
confirmed-owner = { $name } will come to #{ $number } { $round }: { $when }
confirmed-yes = the candidate has confirmed
confirmed-no = the candidate has not confirmed
details-time = Your { $round }: { $when }
details-duration = Your { $round } takes about { $minutes } minutes: { $when }
details-ask = Please ask { $owner } about that. Your { $round }: { $when }
handoff = { $owner } will get in touch with you soon.
handoff-recruiter = Candidate { $name } asks for you: { $text }
agenda = { $days }, { $count ->
        [one] { $count } interview
       *[other] { $count } interviews
    }:
    { $lines }
    { $more }
agenda-line = #{ $number } { $when } { $name } · { $round } · { $panel } { $mark }
agenda-empty = No interviews: { $days }.
agenda-more = { $count } more are not listed, please narrow it down.
next = Next: { $line }
next-none = Nothing for you within 30 days.
interview-mine = #{ $number } { $round } · { $position }
    { $when } ({ $state })
    Ask: { $owner }
interview-full = #{ $number } { $name } · { $position } · { $round }
    { $when }
    State: { $state }{ $why }
    { $seats }
    { $sure }
    Booked by { $owner }
seat = { $name }: { $answer }{ $why }

## Taking back

nothing-to-undo = There is nothing to undo (only what you did within 10 minutes).
undo-too-late = Somebody has acted on #{ $number } since, so it cannot be undone.
undo-candidate-busy = { $name } has an interview already, so adding them cannot be undone.
undone-book = Undone: #{ $number } { $name } · { $round } · { $when } is off.
undone-cancel = #{ $number } is back: { $name } · { $round } · { $when }
undone-move = Undone, #{ $number } is back at { $when }
undone-accept = Undone, #{ $number } is as it was before.
undone-decline = Undone, #{ $number } is as it was before.
undone-finish = Undone, #{ $number } does not count as held.
undone-add = Undone, { $name } is not added.
undone-role = Undone, { $name } has the old role again.
undone-book-others = Ignore my last message: #{ $number } { $name } · { $round } · { $when } is off.
undone-others = Ignore my last message: #{ $number } { $name } · { $round } is still { $when }
    Reply "accept #{ $number }" or "decline #{ $number } reason".
undone-kept = Ignore my last message: #{ $number } { $name } · { $round } is still { $when }, as you accepted.
undone-candidate = Hello { $name }, please ignore the last message: your { $round } is still { $when }.
undone-owner = { $by } took back the last change of #{ $number }; it is now { $when }

## Reminders and alarms

remind-panel = Reminder: #{ $number } { $name } · { $round } · { $when }
remind-candidate = Hello { $name }, a reminder: { $round } { $when }. Reply "reschedule" if you need another time.
alarm-inactive = WeCom says that nobody has used this app for long and that it will be closed. Please see to it in the console, or messages will stop.
alarm-limited = WeCom says that this app is used too little and has been limited. Please see to it in the console.
alarm-closed = WeCom has closed this app, and messages have stopped. An admin has to enable it again in the console.
alarm-reopened = This app is open again.
