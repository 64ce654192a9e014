import '@emotion/react';
import '@mui/material/styles';
import { breathe } from '../shell/breathe';

await breathe();
