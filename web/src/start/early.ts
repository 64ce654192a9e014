import 'virtual:theme.css';
import '../shell/base.css';
import { warmZones } from '../format/warm';
import { applyAppearance } from '../shell/appearance';
import { breathe } from '../shell/breathe';

// before all else: what is seen at once, and what goes on beside the rest
applyAppearance();
export const zones = warmZones();

await breathe();
