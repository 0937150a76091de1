import { mount } from 'svelte';

import App from './App.svelte';
import './lib/styles/index.scss';

const target = document.getElementById('app');
if (target) mount(App, { target });
