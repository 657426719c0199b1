// The styles of the page, in the order in which they apply.

import "../style/page.css";
import "../style/bench.css";
import "../style/compare.css";
import "../style/faults.css";
import "../style/knob.css";
import "../style/module.css";
import "../style/paint.css";
import "../style/tabs.css";
import "../style/start.css";
import "../style/name.css";
import "../style/plots.css";
import "../style/lab.css";
import "../style/measure.css";
import "../style/memories.css";
import "../style/projector.css";
import "../style/time.css";
import "../style/verdict.css";
import "../style/access.css";
