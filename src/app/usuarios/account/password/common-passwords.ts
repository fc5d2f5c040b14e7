import { fold } from '../../../domain/text/folded-text';

/**
 * Passwords that are tried first when somebody guesses: the most frequent ones of eight characters
 * and more in published leaks, those of Spanish speakers and of Bolivia among them. Shorter ones are
 * refused by their length already.
 */
const WHOLE = `
12345678 123456789 1234567890 12345678910 0123456789 01234567 123456780 123456788 123454321
1234512345 12341234 123123123 123321123 123456123 12344321 11223344 1122334455 112233445566
111222333 11112222 12121212 13131313 10203040 147258369 159753456 159357258 741852963 789456123
789456123 963852741 987654321 98765432 9876543210 87654321 876543210 147852369 321654987 456789123
11235813 31415926 3141592653 14725836 15975346 20202020 19871987 19901990 qwertyui qwertyuiop
qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyqwerty 1q2w3e4r 1q2w3e4r5t
1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc qazwsxedc zaq12wsx zaq1zaq1 qweasdzxc
qweasd123 asdfghjk asdfghjkl asdfasdf asdf1234 asdasdasd asd123asd zxcvbnm1 zxcvbnm123 poiuytrewq
mnbvcxz1 abcd1234 abcd12345 abcdefgh abcdefghi abcdefg1 a1b2c3d4 a1b2c3d4e5 abc12345 abc123456
abc123abc 123abc123 a1234567 a12345678 a123456789 aa123456 aa12345678 p@ssw0rd p@ssword pa$$word
passw0rd passwort passport iloveyou iloveyou1 iloveyou2 sunshine sunshine1 princess princess1
football football1 baseball baseball1 basketball superman superman1 spiderman batman123 starwars
pokemon1 pokemon123 trustno1 whatever whatever1 computer computer1 internet internet1 midnight
welcome1 welcome123 letmein1 letmein123 master123 monkey123 dragon123 shadow123 michelle jennifer
jessica1 michael1 jordan23 ashley123 charlie1 butterfly liverpool manchester corvette mercedes
samsung1 samsung123 playstation minecraft facebook facebook1 facebook123 google123 hotmail123
changeme changeme1 changeme123 default1 temporal temporal1 temporal123 testtest test1234 test12345
testing1 testing123 guest123 secret123 access14 access123 access1234 login123 system123 manager1
manager123 root1234 toor1234 server123 security cambiame cambiame1 cambiame123 cambiar123
contrasena contrasena1 contrasenia micontrasena nuevacontrasena laclave123 miclave123 clave123
clave1234 clave12345 clave123456 mipassword mipassword1 newpassword nopassword mypassword
bienvenido bienvenidos bienvenido1 bienvenida teamo123 teamo1234 teamomucho teamoamor tequiero
tequiero1 tequieromucho miamor123 mivida123 amorcito amoreterno micorazon corazon1 princesa
princesa1 estrella estrella1 estrellita mariposa mariposa1 chocolate chocolate1 chiquita chiquito
hermosa1 hermosa123 preciosa cariñito bebesita gatito123 perrito123 felicidad esperanza libertad
diosesamor diosmeama dioses10 jesucristo jesus123 jesusteamo virgenmaria familia1 familia123
mifamilia mihijo123 mama1234 papa1234 mamapapa alejandro alejandra sebastian santiago santiago1
fernando fernanda francisco gabriela gabriel1 valentina carolina veronica cristian cristina
jonathan guadalupe margarita rodrigo1 daniela1 daniel123 carlos123 andrea123 jose1234 juan1234
juancarlos mariajose luis1234 maria123 maria1234 miguelangel joseluis anamaria futbol123 barcelona
barcelona1 realmadrid realmadrid1 messi123 cristiano7 america1 campeones bolivar1 bolivar123
bolivar1925 strongest thestrongest elstrongest oriente1 orientepetrolero wilstermann wilster1
blooming1 sanjose1 bolivia1 bolivia12 bolivia123 bolivia1234 bolivia1825 bolivia2020 bolivia2021
bolivia2022 bolivia2023 bolivia2024 bolivia2025 bolivia2026 vivabolivia lapaz123 lapaz1234 lapaz2024
lapazbolivia elalto123 cochabamba cochabamba1 cochala123 cbba1234 santacruz santacruz1 santacruz123
camba123 cruceno123 colla123 oruro123 oruro1234 potosi123 tarija123 chapaco1 sucre123 sucre1234
beni1234 trinidad trinidad1 pando123 cobija123 titicaca titicaca1 illimani illimani1 tiwanaku
tiahuanaco uyuni123 salardeuyuni kantuta1 kantuta123 kantuta1234 pachamama pachamama1 quirquincho
salteña1 saltena1 saltenas singani1 singani123 pacena123 huari123 charango caporales morenada
diablada tinku123 quechua1 aymara123 cajero123 cajera123 caja1234 caja12345 ventas123 ventas1234
tienda123 tienda1234 negocio1 negocio123 empresa1 empresa123 gerente1 gerente123 sistema1 sistema123
soporte1 soporte123 usuario1 usuario12 usuario123 usuario1234 operador operador1 operador123
administrador administrador1 administrador123 administrator admin123 admin1234 admin12345
admin123456 admin2024 admin2025 admin2026 adminadmin administracion superadmin superusuario
puntodeventa restaurante restaurante1 secreto1 secreto123 prueba12 prueba123 prueba1234 ejemplo1
ejemplo123 holahola hola1234 hola12345 hola123456 holamundo holaquetal hola1234567 buenosdias
primavera verano2024 verano2025 invierno diciembre septiembre noviembre febrero1 carnaval navidad1
`;

/** Words that people dress up with a few digits: 'Password1!', 'Contraseña2025'. */
const STEMS = ['password', 'contraseña', 'contrasena', 'qwerty', 'administrador', 'usuario'];
const ENDINGS = ['', '1', '12', '123', '1234', '12345', '123456', '2024', '2025', '2026'];

const COMMON: ReadonlySet<string> = new Set([
  ...WHOLE.trim().split(/\s+/).map(fold),
  ...STEMS.flatMap((stem) => ENDINGS.map((ending) => fold(stem) + ending)),
]);

/** Whether it is among the first guesses, in any case, and with or without marks at its end. */
export function isCommonPassword(password: string): boolean {
  const folded = fold(password.trim());
  return COMMON.has(folded) || COMMON.has(folded.replace(/[.!*_\-#?$@]+$/, ''));
}
