ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611306/002
6171E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu48/5B/70/2/ID5/8/0/5/8/0/90/CI/Number 
of the bird70/6/WEIGHT5/9/2/5/9/2/839/CI/Weight, in "grams"70/5/FOUNDK/B/0/K/B/0
/70/4/SEENM/K/0/M/K/0/70/4/TOOKL/8/0/L/8/0/70/7/WEEKDAYQ/3/0/Q/3/0/7C/7/SPECIES1
/C/0/1/C/0/88/gone    71A/4/NOTE1/1A/0/1/1A/0/D1/6/WEIGHT1/39/B/not weighedD1/7/
SPECIES2/C/gone        4/LeftC/robin       I/Erithacus rubeculaF1/B.F/IRTNI00/IR
TOCE8/443/2/C/robin       1A/a "b" \ c                               2/-.3/IRTQO
00/IRTTTTT/3A00/1/C/wren        1A/x {y} ~ |z| `q` [w] $1 #2               3/*.*
.*.*.*.C/            1A/                                        4/39/3600/G9Q+4/
-400/3/C/gone        1A/'single' & <angle>; 50%                 5/52CE69.3MF/C4A
RQO00/GMPL89Q/1/4/C/robin       1A/last                                    ZZZZZ
