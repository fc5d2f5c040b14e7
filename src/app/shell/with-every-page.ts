/**
 * What nearly every page shows. Each would be in a script of its own otherwise, since not all pages
 * have the same of it: 20 small scripts, which are 6 kB larger than one and take as many requests.
 * It comes with what all pages share.
 */
import '../domain/text/folded-text';
import '../domain/usuario/usuario-labels';
import '../ui/avatar';
import '../ui/failure-notice';
import '../ui/icon/icon';
import '../ui/mark';
import '../ui/notice';
import '../ui/waiting/counted-wait';
