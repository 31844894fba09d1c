module storydiff/bench

go 1.26.0

require storydiff v0.0.0

replace storydiff => ../
