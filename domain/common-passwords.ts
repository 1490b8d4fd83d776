/**
 * Passwords of ten characters or more that guessers try first: what leaks again and again, and this
 * site's own subject. In lower case. Shorter ones are refused by length, repeats and runs by rule.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qazwsxedc1 qazwsxedc123
  zaq12wsxcde3 zaq1zaq1zaq1 1q2w3e4r5t6y7u 1qazxsw23edc qweasdzxc1 qweasdzxc123 qweasdzxcrty asdfghjkl1 asdfghjkl123
  qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwerty123qwerty qwertyuiop qwertyuiop1 qwertyuiop12 qwertyuiop123
  qwertyuiopasdfghjkl qwertyuiop[] qwertyuiopasdf qwerasdfzxcv qwerasdfzxcv1234 asdfasdfasdf asdfghjkl; zxcvbnm123 zxcvbnm,./
  password12 password123 password1234 password12345 password123456 passwordpassword password01 password99 password11 password2020
  password2021 password2022 password2023 password2024 password2025 password2026 passw0rd123 passw0rd1234 p@ssw0rd123 p@ssword123
  p@ssw0rd1234 p@ssword1234 p@55w0rd123 pa$$word123 pa$$w0rd123 password!1 password1! password12! password123! passw0rd!! p@ssw0rd1!
  mypassword mypassword1 mypassword123 newpassword newpassword1 yourpassword changeme123 changeme1234 changemenow letmein123 letmein1234
  letmeinnow iloveyou12 iloveyou123 iloveyou1234 iloveyou2000 iloveyouso iloveyou4ever ilovemyself ilovejesus ilovemymom ilovemydad
  ilovechris iloveyoubaby iloveyoumom loveyou123 welcome123 welcome1234 welcome12345 welcome2024 welcome2025 welcome123! admin12345
  admin123456 admin@1234 administrator administrador root123456 user123456 test123456 testtest123 testing123 testing1234 guest12345
  temp123456 abc1234567 abc12345678 abc123456789 abcd123456 abcd1234567 a123456789 a1234567890 a1b2c3d4e5 a1b2c3d4e5f6 aa12345678
  aa123456789 aaa1234567 q123456789 qq123456789 woaini1314 woaini1314520 5201314520 1314520520 123456789a 123456789q
  1234567890a 1234567890q 123456789abc 12345678910 1234567891 123456789123 123456789012 1234567899 1234512345 123123123123 1231231231
  1234554321 1123581321 0123456789 0987654321 9876543210 1029384756 1472583690 1357924680 3141592653 31415926535 1122334455
  112233445566 1212121212 1010101010 1111122222 1111111111 1234qwerasdf 1234qwerty 12345qwert 12345qwerty 123456qwerty 123qweasdzxc
  123qwe123qwe qwe123qwe123 123qweasd123 123abc123abc abc123abc123 password00 princess123 princess12 football123 football12
  basketball baseball12 baseball123 volleyball liverpool1 liverpool123 manchester manchester1 barcelona1 realmadrid chelsea123 juventus123
  superman12 superman123 spiderman1 spiderman123 batman1234 starwars12 starwars123 pokemon123 pikachu123 dragonball dragon1234 dragon12345
  monkey1234 monkey12345 sunshine12 sunshine123 chocolate1 chocolate12 chocolate123 butterfly1 butterfly123 strawberry snickers123
  cheesecake computer12 computer123 internet12 internet123 samsung123 samsung1234 google1234 google12345 facebook12 facebook123 linkedin123
  microsoft1 minecraft1 minecraft12 minecraft123 fortnite123 playstation playstation2 michael123 michelle123 jennifer12 jennifer123
  alexander1 alexandra1 christopher christian1 christina1 charlotte1 elizabeth1 elizabeth12 gabriella1 isabella12 jonathan12
  jordan2323 valentina1 victoria12 victoria123 charlie123 maggie1234 jessica123 ashley1234 anthony123 nicholas12 matthew123
  blink182182 metallica1 slipknot666 greenday12 mustang123 ferrari123 mercedes123 harley1234 secret1234 secret12345 topsecret1
  trustno1trustno1 correcthorsebatterystaple correct-horse-battery-staple thisismypassword ihateyou123 fuckyou123 fuckyou1234 fuckoff123
  motherfucker godisgood1 jesuschrist jesus12345 blessed123 freedom123 forever123 hello12345 hello123456 helloworld helloworld1 hellohello
  hellokitty hellokitty1 summer2023 summer2024 summer2025 winter2023 winter2024 winter2025 spring2024 spring2025 autumn2024 autumn2025
  january2024 december2024 computadora contraseña contrasena1 teamomucho estrella123 motdepasse motdepasse1 azertyuiop azertyuiop1 azerty1234
  azerty12345 azerty123456 doudou1234 passwort12 passwort123 passwort1234 geheim1234 hallo12345 schalke04schalke qwertzuiop qwertz1234
  qwertz12345 wachtwoord wachtwoord1 welkom1234 welkom12345 senha12345 senha123456 brasil1234 polska1234 haslo12345 zaqwsxcde1
  deeplearning deeplearning1 machinelearning tensorflow tensorflow1 neuralnetwork gradientdescent gradient-descent backpropagation`.split(/\s+/),
);
