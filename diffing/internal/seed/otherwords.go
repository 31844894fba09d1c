package seed

import "strings"

// otherWords gives for a common word others that grammar lets stand in its
// place: near it in sense, so that the sentence reads on.
func otherWords() map[string][]string {
	m := make(map[string][]string)
	for _, line := range strings.Split(strings.TrimSpace(otherWordsList), "\n") {
		words := strings.Fields(line)
		m[words[0]] = words[1:]
	}
	return m
}

const otherWordsList = `
answer reply excuse
argument dispute
asking waiting begging
autumn winter
back away
bandage plaster
believe hope
best finest
boy child girl
both everything
bought made
budgets savings
building city
call letter
careful patient
cellars kitchens
child boy
close near
clear plain
coffee tea
come rise
conversation discussion talk
count tally vote
decade century
door window
drawings pictures sketches
drawn made
effect result
error mistake
expected hoped feared
fear doubt
figure number
fighting losing
fine intact
floor ground
found seen
garage cellar
gas oil
glass steel
god nature
good decent
government party
grain sugar
hear know
helped saved
hidden concealed
hostage prisoner
hour day
houses homes
increase rise
job post
judged decided
lake river
late slow
law rule
like want
long far
look turn
lose fail
loved trusted
marriage union
melt cast
message warning
midnight noon
minister governor
modest small
money cash
mountain hill
nobody no-one
officer guard
open ready
parcel package
patient pupil
people men
photograph picture
place town
planning preparing
platform station
price cost
promise offer
public open
puddle pond
quiet calm
rain water
read guess
releases floods
report study
roof ceiling
school church
secret private
selling leaving
share part
siren bell
sister mother
sold bought
streets cellars
table book
terrible awful
theory guess
think believe
thought feared
told gave
treaty promise
true right
tuesday friday
voices knocking
want need
war battle
water river
weak poor
week month
welcomed praised
wind storm
windowsill shelf
winter year
witness proof
work labour
year month
years months`
