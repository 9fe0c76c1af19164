* One small table with every kind of variable, as a portable file and as a system file.
DATA LIST LIST NOTABLE /id (F8.0) weight (F8.2) found (DATE11) seen (DATETIME20) took (TIME8) weekday (WKDAY3) species (A12) note (A40).
BEGIN DATA
1 11.5 28-FEB-2020 "28-FEB-2020 06:07:08" 01:02:03 mon "robin" 'a "b" \ c'
2 -0.1 29-FEB-2020 "29-FEB-2020 23:59:59" 25:00:00 sun "wren" "x {y} ~ |z| `q` [w] $1 #2"
3 . . . . . "" ""
4 99 15-OCT-1582 "01-JAN-1960 00:00:00" -01:00:00 tue "gone" "'single' & <angle>; 50%"
5 123456789.125 31-DEC-9999 "01-JAN-1970 12:34:56" 00:00:01 wed "robin" "last"
END DATA.
VARIABLE LABELS id 'Number of the bird' weight 'Weight, in "grams"'.
MISSING VALUES weight (99) id (LOWEST THRU 0) species ('gone').
VALUE LABELS weight 99 'not weighed' /species 'robin' 'Erithacus rubecula' 'gone' 'Left'.
EXPORT OUTFILE='portable.por'.
SAVE OUTFILE='portable.sav'.
