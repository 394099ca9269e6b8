"""How names of persons end: one line an ending, the readings it allows, the likeliest first.

``suffix  gender:cases:nominative …``. Gender ``m``, ``f`` or ``x`` (either). Cases by their initials
(N G D A I L), ``*`` for all. The nominative puts its letters in the place of the suffix, ``=`` keeps it,
``-`` drops it. ``[кгх]`` stands for any of the letters, ``~`` in the nominative for the letter it matched.
A trailing digit is the weight (3 unless written). The longest suffix that fits a word decides alone.
"""

from __future__ import annotations

__all__ = ["ADJECTIVE_ENDINGS", "NAME_ENDINGS", "STRESSED_ADJECTIVES"]

NAME_ENDINGS = """
[бвгджзклмнпрстфхцчшщ]      m:N:=3 f:*:=1
[оеё]в                      m:N:=3 f:*:=1
ом                          m:I:-3 m:N:=1 f:*:=1
[сц]ком                     m:L:~кий3 m:I:~к2 m:N:=1
[бвдзлмнпрстф]ем            m:I:~ь3 m:N:=1 f:*:=1
[гкх]ем                     m:N:=3 f:*:=1
[жцчшщ]ем                   m:I:~3 m:N:=1
[аеёоуыэюя]ем               m:I:~й3 m:N:=1
ием                         m:I:ий3 m:N:=1
[бвгдзклмнпрстфх]ём         m:I:~ь3 m:N:=1 f:*:=1
трём                        m:N:=3 f:*:=2
[жцчшщ]ём                   m:I:~3
ым                          m:I:ый2 m:N:=1 f:*:=1
[оеё]вым                    m:I:~в3
[иы]ным                     m:I:~н3
им                          m:N:=3 m:I:ий1 f:*:=1
[гкх]им                     m:I:~ий3 m:N:=2 f:*:=1
[нжшщч]им                   m:I:~ий2 m:N:=2 f:*:=1
[иы]х                       x:*:=2
ого                         m:GA:ый2 m:GA:ой1
[гкх]ого                    m:GA:~ий3 m:GA:~ой1
его                         m:GA:ий3
[ия]его                     x:*:=3
[ия]го                      x:*:=3
ому                         m:D:ый2 m:D:ой1
[гкх]ому                    m:D:~ий3 m:D:~ой1
ему                         m:D:ий3
[бвдзклмпрстф]ему           m:D:~ем3 m:D:~ий1
а                           m:GA:-3 x:N:=3
[аеиоуыэю]а                 x:*:=2
[гк]ава                     x:N:=3 m:GA:~ав1
дзава                       x:N:=3
[аоэ]мура                   x:N:=3
[аеиоу]яма                  x:N:=3
[аеиоу]сима                 x:N:=3
дзума                       x:N:=3
[оеё]ва                     f:N:=3 m:GA:~в3 m:N:=1
[иы]на                      f:N:=3 m:GA:~н3 m:N:=1
[сц]кая                     f:N:=3
вна                         f:N:=3 m:GA:вн1 m:N:=1
вича                        m:GA:вич3
вичу                        m:D:вич3
вичем                       m:I:вич3
[внлм]ца                    m:GA:~ец3 m:GA:~ц2 x:N:=3
[внлм]цу                    m:D:~ец3 m:D:~ц2 x:A:~ца2
[внлм]цем                   m:I:~ец3 m:I:~ц2
[внлм]цом                   m:I:~ец3
янца                        m:GA:янц3 m:GA:янец1
янцу                        m:D:янц3 m:D:янец1
янцем                       m:I:янц3 m:I:янец1
чка                         m:GA:чек3 x:N:=3
чку                         m:D:чек3 x:A:чка3
чком                        m:I:чек3
чке                         x:DL:чка3 m:L:чек2
ийн                         x:*:=3
я                           m:GA:ь3 x:N:=3
ия                          x:N:=3 m:GA:ий3
[аеёоуыэю]я                 x:N:=2 m:GA:~й3
йя                          x:N:=3
ья                          x:N:=3 m:GA:ьй1
у                           m:D:-3 x:A:а3 x:*:=1
[аеиоуыэю]у                 x:*:=3
[оеё]ву                     m:D:~в3 f:A:~ва3 x:*:=1
яху                         x:*:=3
эру                         m:D:эр3 x:*:=2
дзу                         x:*:=3
оглу                        x:*:=3
[иы]ну                      m:D:~н3 f:A:~на3 x:*:=1
вну                         f:A:вна3
ю                           m:D:ь3 x:A:я3 x:*:=1
ию                          m:D:ий3 x:A:ия3 x:*:=1
[аеёоуыэя]ю                 m:D:~й3 x:A:~я3 x:*:=1
скую                        f:A:ская3
цкую                        f:A:цкая3
йю                          x:A:йя3
ую                          f:A:ая3 m:D:уй2 x:A:уя2
ою                          x:I:а2 m:D:ой2 x:*:=1
ью                          f:I:ь3 x:A:ья2 x:*:=1
е                           m:L:-3 x:D:а3 x:L:а2 x:*:=2
[гкх]е                      m:L:~3 x:D:~а3 x:L:~а2 x:*:=1
[аеиоуыэюя]е                m:L:~й3 x:DL:~я3 x:*:=2
ие                          m:L:ий3 x:*:=2
йе                          x:DL:йя3 x:*:=1
ье                          x:*:=2 x:DL:ья2
дзе                         x:*:=3
заде                        x:*:=3
зода                        x:*:=3
[оеё]ве                     m:L:~в3 x:DL:~ва1
[иы]не                      m:L:~н3 x:DL:~на2 f:DL:~ня1
вне                         f:DL:вна3
[скт]кене                   f:*:=3
[кй]тене                    f:*:=3
виче                        m:L:вич3
и                           x:*:=3 f:GDL:ь1 x:G:я1
[гкх]и                      x:G:~а3 x:*:=1
юки                         x:*:=3
кки                         x:*:=3 x:G:кка3
эки                         x:*:=3
[аоу]дзуки                  x:*:=3
[гтд]аки                    x:*:=3 x:G:~ака1
дзаки                       x:*:=3
[жчшщ]и                     x:G:~а3 x:*:=2
чи                          x:*:=3 x:G:ча2
джи                         x:*:=3
мяки                        x:*:=3
ии                          x:GDL:ия3 m:L:ий2 x:*:=1
[аеоуыэюя]и                 x:G:~я3 x:*:=2
йи                          x:G:йя3 x:*:=1
ьи                          x:GDL:ья3 x:*:=1
швили                       x:*:=3
ли                          x:*:=3 x:G:ля1
дзи                         x:*:=3
ы                           x:G:а3 x:*:=1
[оеё]вы                     x:G:~ва3
[йлр]ды                     x:*:=3 x:G:~да2
[гкб]елды                   x:*:=3
[гк]ельды                   x:*:=3
льды                        x:G:льда3 x:*:=1
улы                         m:*:=3
[зсрғ]алы                   m:*:=3 x:G:~ала1
ұлы                         m:*:=3
[кқг]ызы                    f:*:=3
вны                         f:G:вна3
[оёэ]                       x:*:=3
ой                          x:I:а3 m:N:=2 f:GDIL:ая1
[гкх]ой                     x:I:~а3 m:N:=2 f:GDIL:~ая1
[сц]кой                     f:GDIL:~кая3 x:I:~ка2 m:N:=2
[оеё]вой                    f:GDIL:~ва3 f:GDIL:~вая1 m:N:=1
[иы]ной                     f:GDIL:~на3 x:I:~на2
вной                        f:I:вна3
ей                          m:N:=3 x:I:я3
[жцчшщ]ей                   x:I:~а3 m:N:=2 f:GDIL:~ая1
[аеоуыэюя]ей                x:I:~я3 m:N:=2
ией                         x:I:ия3
йей                         x:I:йя3
ьей                         x:I:ья3
ёй                          x:I:я3 m:N:=2 x:I:а1
[аиуыэюя]й                  m:N:=3 f:*:=1
ь                           m:N:=3 f:NA:=2 f:*:=1
вич                         m:N:=3 f:*:=1
"""

# Adjectives: ending → the (gender, cases) it can have; p is the plural.
ADJECTIVE_ENDINGS = """
ый m:NA
ий m:NA
ой m:NA f:GDIL
ого mn:GA
его mn:GA
ому mn:D
ему mn:D
ым mn:I p:D
им mn:I p:D
ом mn:L
ем mn:L
ая f:N
яя f:N
ей f:GDIL
ую f:A
юю f:A
ое n:NA
ее n:NA
ые p:NA
ие p:NA
ых p:GAL
их p:GAL
ыми p:I
ими p:I
"""

# Adjectives whose nominative ends in a stressed -ой.
STRESSED_ADJECTIVES = frozenset(
    """
    больш втор друг молод отставн передов рядов седьм шест восьм родн штатск мирск морск городск мужск донск выпускн
    делов основн миров краев областн окружн головн запасн выездн штабн валов зернов биржев страхов правов отраслев целев
    ключев войсков полев путев грузов пищев речн лесн заводск силов трудов тылов боев степн языков игров годов теплов
    сырьев долгов ценов нефтян бытов берегов узлов цирков тверск псковск костромск
    """.split()
)
