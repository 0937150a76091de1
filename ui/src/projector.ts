import { mount } from 'svelte';

import './lib/styles/index.scss';
import Projector from './projector/Projector.svelte';

const target = document.getElementById('app');
if (target) mount(Projector, { target });
