// The styles of the page, in the order in which they apply.

import "./page.css";
import "./bench.css";
import "./compare.css";
import "./faults.css";
import "./knob.css";
import "./module.css";
import "./paint.css";
import "./plots.css";
import "./lab.css";
import "./measure.css";
import "./memories.css";
import "./projector.css";
import "./time.css";
import "./verdict.css";
