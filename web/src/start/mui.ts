import '@mui/material/Button';
import '@mui/material/CssBaseline';
import '@mui/material/InputBase';
import { breathe } from '../shell/breathe';

await breathe();
