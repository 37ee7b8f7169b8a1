"""Short forms of given names, German and English: first the full name, then what people say; a stroke parts them.

A short form may stand for several names; two full names are never the same through one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from nahbar.core.identity.folding import fold, loosen

_LISTED: Final = """
abigail abby abbie gail / adelheid heidi heide adele / albert al bert bertl / albrecht bert
alexander alex sascha xander lex sandy / alexandra alex sandra sascha xandra sandy / alfred fred alf fredi
andreas andi andy anders andre / andrew andy drew / angelika geli angie angela
anna anne anni annie anja anke anneke / annegret gretel anne / annemarie anne annemie / anthony tony
anton toni tony / antonia toni tonia / arthur art arti / barbara babs barb barbie babsi bärbel
bartholomäus bartl barthel / beatrice bea trixi / benedikt bene ben / benjamin ben benny benni
bernhard bernd berni hard / bernadette bernie detti / brigitte gitte gitti biggi / burkhard burki
catherine cathy kate cat katie kathy / charles charlie chuck chas / charlotte lotte charly lotti lottie
christian chris christl kristian / christiane chris christa jane / christina chris tina christine kristina
christine chris christl tina christina / christoph chris stoffel / christopher chris kit topher / claudia claudi
cornelia conny nele nelly / cornelius conny nils niels / daniel dan danny dani / daniela dani
david dave davy davey / deborah deb debbie debby / detlef detti / dieter didi / dietmar didi / dietrich dieter dirk
donald don donny / dorothea doro thea dörte dorle / dorothee doro / douglas doug / eberhard ebi hardy
edward ed eddie ted teddy ned / eduard edi ede / eleonore lore nora
elisabeth lisa elli sissi betti else elsbeth liesel lisbeth bettina ilse
elizabeth liz lizzie beth betty eliza lisa bess libby / emanuel manu / emil milo / erich eri / ernst ernie / eva evi
evelyn evi eve / felicitas feli / ferdinand ferdi / florian flo flori / frances fran franny frankie
francis frank fran / franz franzl / franziska franzi ziska / frederick fred freddy rick / frederike rike fritzi
friederike rike fritzi frieda / friedrich fritz fred fiete frieder / gabriel gabe / gabriele gabi gaby
geoffrey geoff jeff / georg schorsch jörg jürgen / gerald gerry jerry / gerhard gerd hardy gert
gertrud trude gerda traudl / gisela gisi gila / gottfried friedel / gregor greg / gregory greg / günter günther
hannelore hanne lore hannah / hans hannes hansi / heinrich heinz heiner hein hinnerk / helene lene leni
helga hella / helmut helmi / henriette jette henni / henry harry hank hal / herbert herb bert / hermann manni
hildegard hilde / horst hotte / hubert hubs hubi / ignaz naz / ingeborg inge / irmgard irmi / isabel isa bella
isabella isa bella / jacob jake / jacqueline jackie / jakob jockel köbi / james jim jimmy jamie / janet jan
jeffrey jeff / jennifer jenny jen jenni / jeremy jerry / jessica jess jessie / joachim jochen achim jo
johann hans hannes jo jan / johanna hanna hanne jo / johannes hannes hans jo johann jan / john jack johnny jon
jonathan jon jonny johnny / josef sepp jupp josi beppo / joseph joe joey jo sepp jupp / josephine josi josy fine
joshua josh / judith judy jutta / julia jule / juliane jule julia / karl kalle charly / karoline caro lina line
katharina kathi katja käthe kati trina rina nina kathrin / katherine kate kathy katie kat kay / kathrin kathi katrin
kenneth ken kenny / klaus claus / konrad conny kurt / konstantin kosta / konstanze konni conny / kristina tina kris
lawrence larry / leonard leo len lenny / leonhard leo hardy / leopold leo poldi / lieselotte lilo lotte
ludwig lutz wiggerl / magdalena lena leni magda / manfred manni manne fred / manuela manu ela
margarete grete gretel gitta marga rita meta gretchen / margarethe grete gretel gitta marga rita meta
margaret maggie meg peggy marge rita greta / maria mia mitzi marie ria / marianne manne janni / marion mari
markus mark / martha patty / martina tina / matthew matt matty / matthias matze hias mathes matti
mathias matze hias matti / maximilian max maxi / melanie mel melli / mechthild mechti
michael mike micha michi mick michel mickey / michaela micha michi ela / nathaniel nate nat / nicholas nick nicky
nicole nicki nici nico / nikolaus klaus niko nick nils niklas / norbert nobby bert / oliver olli olly / otto otti
pamela pam / patricia pat patty trish tricia patti / patrick pat paddy / paula pauli / peter pit pete petra
petra peti / philip phil pip / philipp phil lipp / rainer reiner / raymond ray / rebecca becky becca
reinhard hardi reini / reinhold reini holdi / renate reni nate / richard rich rick dick richie ricky ritchie
robert bob rob bobby robbie bert robby / roland roli / ronald ron ronny ronnie / rosemarie rosi romy / rosina rosi
rudolf rudi rolf dolf / rüdiger rudi / sabine bine biene / samantha sam / samuel sam sammy / sandra sandy
sebastian basti bastian wastl seb / siegfried sigi siggi / sieglinde linde / sigmund sigi siggi / silvia silvi
simone simi moni / sophie soph fifi / stefan steff stevie / stefanie steffi stef / stephan steff steve
stephanie steffi steph / stephen steve / steven steve stevie / susan sue susie suzy / susanne susi sanne susa
theodor theo / theresa resi tessa tess terry / therese resi / thomas tom tommy thom / timothy tim timmy
tobias tobi / ulrich uli ulli / ulrike uli ulli rike / ursula uschi ulla uli / valentin valli / vera vroni
veronika vroni vera / victor vic / victoria vicky vic tori / viktoria vicky / vincent vince vinnie / volker volki
waltraud traudl walli / walter wally walt / werner werni / wilhelm willi willy wim helm / wilhelmine minna mina
william bill will billy willie liam / wolfgang wolf wolfi / zachary zach zack
"""


def _short_forms() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in _LISTED.replace("\n", " / ").split(" / "):
        names = [loosen(fold(name)) for name in entry.split()]
        for short in names[1:]:
            found[short].add(names[0])
    return {short: frozenset(full) for short, full in found.items()}


_FULL: Final = _short_forms()
_SHORT: Final = {full: frozenset(s for s, f in _FULL.items() if full in f) for full in set().union(*_FULL.values())}
_NONE: Final[frozenset[str]] = frozenset()


def forms_of(given: str) -> frozenset[str]:
    """A given name, and the full names for which it may stand."""
    return _FULL.get(given, _NONE) | {given}


def names_like(given: str) -> frozenset[str]:
    """Every name that may stand for the same person's given name: full names and their short forms."""
    full = forms_of(given)
    return full.union(*(_SHORT.get(name, _NONE) for name in full))
