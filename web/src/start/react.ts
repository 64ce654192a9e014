import 'react-dom/client';
import { breathe } from '../shell/breathe';

await breathe();
