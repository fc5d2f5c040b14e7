/** Names as they are heard in La Paz, El Alto, Cochabamba, Oruro, Potosí and Santa Cruz. */

export const WOMEN = `Ana,María,Juana,Rosa,Martha,Lidia,Silvia,Beatriz,Elizabeth,Ximena,Wara,Nayra,
Sonia,Gladys,Teófila,Benita,Damiana,Lucía,Verónica,Inés,Mónica,Jhoselin,Yessica,Noemí,Roxana,
Carmen,Patricia,Nélida,Flora,Cristina,Daniela,Gabriela,Claudia,Marisol,Ruth,Eulalia,Saturnina,
Kantuta,Sami,Illari,Belén,Ángela,Begoña,Zulema,Delia,Fabiola,Paola,Magalí,Yola,Concepción`
  .split(',')
  .map((name) => name.trim());

export const MEN =
  `Juan,José,Luis,Carlos,Mario,Víctor,Félix,Eusebio,Edwin,Wilmer,Iver,Jhonny,Rolando,
Grover,Freddy,Amaru,Inti,Willka,Saúl,René,Ramón,Andrés,Ángel,Óscar,Iván,Rubén,Hernán,Tomás,Efraín,
Simón,Abel,Limbert,Gonzalo,Marcelo,Rodrigo,Álvaro,Germán,Néstor,Agustín,Fermín,Teodoro,Gregorio,
Maycol,Brayan,Cristhian,Zenón,Hilarión,Íñigo,Julián,Severo`
    .split(',')
    .map((name) => name.trim());

/** Quechua, Aymara, Guaraní and Spanish surnames; the first ones are the commonest. */
export const SURNAMES =
  `Mamani,Quispe,Condori,Flores,Choque,Huanca,Vargas,Rojas,Gutiérrez,Fernández,
Apaza,Calle,Colque,Ticona,Yujra,Poma,Chambi,Laura,Nina,Limachi,Callisaya,Alanoca,Sirpa,Cusi,Huarachi,
Yapura,Pacheco,Ñanco,Ñañez,Muñoz,Peñaranda,Ibáñez,Zúñiga,Núñez,Patiño,Zambrana,Villca,Canaviri,
Copa,Ayaviri,Mollo,Tarqui,Catari,Kallpa,Guarachi,Cuéllar,Suárez,Justiniano,Chávez,Añez,Egüez,
Antelo,Roca,Guzmán,Montaño,Céspedes,Terrazas,Zurita,Orellana,Arispe,Cáceres,Arce,Siñani,Tola,
Achá,Urquidi,Aramayo,Baldivieso,Cuiza,Yucra,Llanos,Llanque,Quisbert,Paco,Ramos,Titirico,Uruchi,
Velásquez,Yampara,Zapana,Cayo,Cruz,Delgadillo,Espíndola,Gareca,Jerez,Mendieta,Ortuño,Párraga`
    .split(',')
    .map((name) => name.trim());

/** Surnames that software likes to break on: rare, and real. */
export const RARE_SURNAMES = [
  "D'Alencar",
  "O'Connor d'Arlach",
  'de la Quintana',
  'Ayoreo-Chiqueno',
];
