"""Closed lists for names in Latin script: given names, words of firms and products, firms named after persons."""

from __future__ import annotations

__all__ = ["FIRMS", "GIVEN", "PARTICLES", "POSTS", "SUFFIXES", "THINGS"]

# Given names that open a person's name in Latin script, folded; none that is as often a firm's or a thing's.
GIVEN = frozenset(
    # English
    "aaron adam alan albert alex alexander alexandra alice allan allen amanda amy andrew andy angela ann anna"
    " anne anthony antony arthur barbara barry ben benjamin bernard betty bill bob brad bradley brandon brenda"
    " brian bruce bryan carl carol caroline catherine charles chris christian christina christine christopher"
    " claire colin craig cynthia daniel danny darren dave david deborah dennis derek diana diane donald donna"
    " dorothy doug douglas duncan edward edwin eleanor elizabeth ellen elon emily emma eric erik eugene evan"
    " evelyn frances francis frank fred frederick gabriel gareth gary geoffrey george gerald gilbert glenn gordon"
    " graham greg gregory guy harold harry heather helen henry howard hugh ian irene isaac isabel jack jackie"
    " jacob jacqueline james jamie jane janet jason jean jeff jeffrey jennifer jeremy jerome jerry jessica jill"
    " jim jimmy joan joanna joe joel john johnny jonathan joseph joshua joyce judith judy julia julian julie"
    " justin karen karl kate katherine kathleen kathryn keith kelly ken kenneth kevin kimberly larry laura lauren"
    " laurence lawrence leo leonard leslie lewis linda lindsay lisa liz lloyd louise lucy luke lynn malcolm marc"
    " margaret maria marie marilyn mark martha martin marvin mary matt matthew maureen megan melissa michael"
    " michelle mike mitchell monica nancy naomi natalie nathan neil nicholas nicole nigel nina norman oliver"
    " olivia pamela patricia patrick paul paula pete peter phil philip phillip rachel ralph raymond rebecca"
    " richard rick rob robert robin roger ron ronald ross roy russell ruth ryan sally sam samantha samuel sandra"
    " sara sarah scott sean sharon sheila shirley simon sonya sophia sophie spencer stacy stanley stella stephanie"
    " stephen steve steven stewart stuart sue susan suzanne teresa terry theodore theresa thomas tim timothy todd"
    " tom tony tracy trevor valerie vanessa vernon victor victoria vincent walter warren wayne wendy wilfred"
    " william zachary"
    # German, Dutch, Scandinavian
    " andreas angelika annika astrid axel bernd bernhard birgit bjorn björn carsten christoph claudia dieter"
    " dietrich dirk eckhard edgar egon elke emil ernst felix florian franz friedrich fritz georg gerd gerhard"
    " gisela gunther günter günther gustav hannes hans hartmut heinrich heinz helga helmut henrik herbert hermann"
    " horst ingrid jakob jan jens joachim jochen johan johann johannes jorg jörg josef jurgen jürgen jutta kai"
    " karin karsten klaus konrad kurt lars lennart lothar ludwig lukas magnus manfred markus mathias matthias max"
    " maximilian monika nils olaf ole olga oskar otto peer petra pieter rainer reinhard renate rolf rudolf"
    " ruediger rüdiger sabine sebastian siegfried sigmar silke stefan stig susanne sven tobias torsten ulrich"
    " ursula ute uwe werner wilhelm willem wim wolfgang"
    # French
    " adrien alain alexandre andré antoine arnaud aurélie benoit benoît bernadette bertrand brigitte bruno camille"
    " cécile céline chantal christophe claude corinne cyril cyrille danièle delphine denis didier dominique"
    " édouard elie élisabeth emmanuel emmanuelle étienne eric éric fabien fabrice françois françoise frédéric"
    " gaspard gaston genevieve georges gérard ghislain gilles guillaume gustave henri hervé hubert isabelle"
    " jacques jean-baptiste jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie jean-michel"
    " jean-paul jean-philippe jean-pierre jean-yves jérôme laurent luc lucien mathieu maurice michel mireille"
    " monique muriel nathalie nicolas noël olivier pascal patrice philippe pierre raphaël raymonde rené rémi"
    " roland sébastien serge ségolène stéphane sylvain sylvie thibault thierry valérie véronique xavier yann"
    " yannick yves"
    # Italian, Spanish, Portuguese
    " adolfo agustín alberto alejandro alessandra alessandro alfonso alfredo alonso álvaro ana andrea ángel angelo"
    " antonella antonio antónio arturo augusto beatriz benito carla carlo carlos carmen cesar césar claudio"
    " cristian cristiano cristina daniela dario diego domenico edoardo eduardo elena emilio enrico enrique ernesto"
    " esteban fabio federica federico felipe fernando filippo francesca francesco francisco franco gabriele"
    " gaetano giacomo gianluca gianni gino giorgia giorgio giovanni giulia giuliano giulio giuseppe gonzalo guido"
    " guillermo gustavo hector héctor hernán hugo ignacio inés isabella iván jaime javier jesús joão joaquín jordi"
    " jorge josé josé-maría josep juan juan-carlos julio leonardo leonor lorenzo luca lucia luciano lucía luis"
    " luís luigi luiz manuel marcelo marcello marco margarita mariano mario maría marta martina massimo matteo"
    " mauricio maurizio mauro miguel nelson nicola nicolás óscar ottavio pablo paolo paulo pedro pilar pietro"
    " rafael ramón raúl renato ricardo riccardo roberto rodolfo rodrigo rogelio ruben rubén salvador salvatore"
    " sergio silvia silvio simone sofía stefania stefano susana umberto valentina valentino vicente vincenzo"
    " vittorio vladimiro ximena"
    # Slavic, Baltic, Hungarian, Romanian in Latin script
    " agnieszka aleksander aleksandar aleksandr aleksandra aleksei aleksey alexei alexey aliaksandr ana-maria"
    " andrei andrej andrey andriy andrzej andrus anatoly anton artem arvydas attila balázs bartosz bogdan bohdan"
    " boris borut bożena branko bronisław čedomir dalia damian darius dariusz denys dmitri dmitry dragan dušan"
    " dumitru edgars egils elżbieta evgeny ewa ferenc gábor gheorghe gintaras goran grigory grzegorz gyula henryk"
    " igor ilie ilya ivan ivana ivanka ivaylo jacek jadwiga janez jānis jānos jános jaroslav jarosław jerzy jiří"
    " józsef jurij juris kaja karel katarina katarzyna kazimierz kestutis kirill konstantin krisjanis krzysztof"
    " lászló lech leonid leszek linas ludmila łukasz luka maciej małgorzata marek mariusz marius mateusz michał"
    " mihai mikhail mikołaj milan milica miloš mircea mirosław miroslav natalia natalya nikita nikola nikolai"
    " nikolay oleg oleksandr oleksiy olena ondřej pavel pawel paweł péter petar petr petro piotr radek radosław"
    " radoslaw rafał ryszard sándor sergei sergey serhiy slavko slobodan sławomir stanislav stanisław svetlana"
    " szymon tadeusz tamás tatiana tatyana tibor tomas tomasz tomáš vaclav václav valdis valentyn valeriy vasily"
    " viktor viktoria vilnis viorica vitali vitaly vladimir vladislav vlado vojtěch volodymyr vyacheslav waldemar"
    " wiesław witold władysław wojciech yaroslav yevgeny yulia yuri yuriy zbigniew zdenek zdeněk zoltán zoran"
    " zuzana"
    # Turkic, Persian, Arabic, Caucasian, Indian in Latin script
    " abdallah abdul abdulla abdullah abdulrahman adil ahmad ahmed ahmet akmal aktoty ali aliya altynai amina amir"
    " amit anand anil arman armen arzu asel askar aslan ayan aydin ayşe azamat bakhyt bakytzhan baurzhan bekzat"
    " berik bolat bulat cem chingiz cüneyt damir daniyar darkhan dauren davit deepak dilip dinara emine emre erdal"
    " erlan ermek ersin fahad faisal farid farida farkhad farrukh fatih fatima fatma galym gani giorgi gulnara"
    " hakan hamad hamid hassan hasan hussein hüseyin ibrahim ildar ilham imran irakli ismail ismet jamshid kairat"
    " kamal kanat karim kassym-jomart kemal khaled khalid kiran lev levon lolita madina mahmoud mahmud mamuka"
    " manoj marat maxat mehmet mehdi mohamed mohammad mohammed mohamad mounir muhammad muhammed mukesh murat murad"
    " mustafa nadir narendra nargiz nasser nazim nikol niyazi nurlan nursultan olzhas omar onur orhan osman parviz"
    " rajesh rajiv raj ramesh ravi recep reza rustam ruslan said saeed sanjay sanjar sergo serik serkan shavkat"
    " sherzod suhrob suleiman sunil suresh taha talgat tamar tamerlan tarek tariq temur timur tofig umar usman"
    " vahagn vijay vikram vugar yerlan yermek yousef yusuf zafar zaki zhanna zhomart ziya"
    # Japanese in Latin script
    " akira daisuke hideki hideo hiroki hiroshi hiroyuki ichiro kazuo keiichi keiko kenichi kenji koichi makoto"
    " masahiro masaru michiko mitsuru naoki naoko noboru osamu satoshi shigeru shinichi shinzo taro takashi"
    " takeshi tatsuo tetsuo toru toshio yasuo yoko yoshihiro yoshio yukio yuriko yutaka".split()
)

# Words that make a Latin run the name of a firm, a paper, a product, an event: no person's.
THINGS = frozenset(
    "academy aerospace aeroflot agency agro air aircraft airline airlines airways alliance america american"
    " analytics apple arena asia asian associated associates association authority auto automotive aviation award"
    " awards banca banco bancorp bank banking banque bar beauty beach bio black blue board book books boys brand"
    " brands brothers bros business cafe capital car cargo cars casino cement center central centre champions"
    " channel chamber chemical chemicals city clinic club coal co coffee college commerce commercial commission"
    " committee communications company computer concept conference construction consulting container copper corp"
    " corporation council credit crédit cup cyber daily data defence defense deluxe design deutsche development"
    " diamond digital direct drive eagle east eastern economic economist edition education electric electronics"
    " elite energy engine engineering enterprise enterprises entertainment equity estate eurasia eurasian euro"
    " europe european evening exchange expo express factory farm fashion federal federation festival film films"
    " finance financial first fitness food foods football force forum foundation free fund future galaxy gallery"
    " game games garden gas general generation girls global gmbh gold golden government grand green grid group"
    " guardian hall health heavy herald heritage high hill hills holding holdings home horizon hospital hotel"
    " hotels house human ice inc independent india industrial industries industry infrastructure initiative inn"
    " innovation institute insurance international internet invest investment investments investor iron island"
    " islands japan jet journal kazakh kazakhstan king knights lab laboratories laboratory labs land law league"
    " legal leasing life light lines line link live llc llp logistics lounge ltd machine mail mall management"
    " manager marathon marine market marketing markets master materials media medical metal metallurgy metals"
    " metro microsoft military mineral minerals mining mobile model modern money monitor morning motor motors"
    " mountain movie museum music mutual national natural navy net network networks new news next night nord north"
    " northern nuclear ocean office oil olympic one online open opera orchestra organisation organization pacific"
    " palace paper park partner partners partnership party petroleum pharma pharmaceutical photo pictures pipeline"
    " pirates planet platform play plaza point polytechnic port post power premier press prime pro product"
    " production productions products program project properties property public publishing racing radio rail"
    " railway railways real records red refinery regional renewable republic research reserve residence resort"
    " resources restaurant retail review river road robotics rock royal russia russian safety sea school science"
    " sciences sea securities security service services shipping shop shopping silk silver sky smart social"
    " société society software solar solution solutions sons south southern space special sport sports square"
    " standard star state states station steel stock store street studio studios suite summit sun super supply"
    " system systems team tech technical technologies technology telecom telegraph telephone television theatre"
    " theater times today tour tourism tower towers town toys trade trading trans transit transport travel tribune"
    " trust tube union united universal university uranium ventures video villa village vision wall water wave way"
    " weather web week weekly west western white wind wireless wolves woman women wood works world yacht year"
    " young zone the of and for in on at by with from to a an my your our la el le les los das der die les".split()
)

# Firms and products that bear the name of a person, as a whole.
FIRMS = frozenset(
    [
        *("philip morris", "john deere", "louis vuitton", "hugo boss", "calvin klein", "charles schwab"),
        *("ralph lauren", "tommy hilfiger", "louis dreyfus", "thomas cook", "harry winston", "jack daniel's"),
        *("jack daniels", "jim beam", "johnnie walker", "oscar mayer", "john wick", "james bond", "harry potter"),
        *("robin hood", "peter pan", "mary kay", "giorgio armani", "roberto cavalli", "salvatore ferragamo"),
        *("marc jacobs", "michael kors", "paul smith", "frank muller", "max mara", "yves rocher"),
        *("yves saint laurent", "jimmy choo", "ernst young", "martin marietta", "alfa romeo", "mercedes benz"),
        *("aston martin", "rolls royce", "harley davidson", "lockheed martin", "kate spade", "estee lauder"),
        *("elizabeth arden", "johns hopkins", "carnegie mellon", "ben jerry", "baker hughes", "baker mckenzie"),
        *("morgan stanley", "goldman sachs", "raymond james", "edward jones", "charles river", "victoria secret"),
        *("alexander mcqueen", "virgin galactic", "victor hugo", "robert bosch", "max planck", "carl zeiss"),
        *("karl storz", "santa maria", "santa fe", "rosa luxemburg", "konrad adenauer"),
        *("friedrich ebert", "friedrich naumann", "bill melinda"),
    ]
)

# Between or before the words of a name.
PARTICLES = frozenset(
    "de da di du do dos das del della van von der den ter ten bin ben ibn al el la le y zu af".split()
)

# Behind a name.
SUFFIXES = frozenset("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xvi".split())

# Jobs that no firm stands behind: what follows in Latin script is the name.
POSTS = frozenset(
    "министр вице-министр замминистра премьер-министр премьер вице-премьер посол консул госсекретарь канцлер"
    " сенатор конгрессмен король королева эмир султан император монарх князь генерал адмирал полковник майор судья"
    " певец певица актер актриса режиссер писатель писательница композитор поэт теннисист теннисистка боксер"
    " гонщик футболист хоккеист астронавт космонавт астроном математик физик историк политолог миллиардер"
    " бизнесмен предприниматель".split()
)
