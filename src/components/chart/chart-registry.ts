import { Chart, LineController, LineElement, LinearScale, LogarithmicScale, PointElement } from 'chart.js';

// Only what the chart kinds use: half the size of all of Chart.js.
Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement);

export { Chart };
