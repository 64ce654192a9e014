import '../i18n';
import { breathe } from '../shell/breathe';

await breathe();
