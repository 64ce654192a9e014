import '@tanstack/react-query';
import '@tanstack/react-router';
import { breathe } from '../shell/breathe';

await breathe();
