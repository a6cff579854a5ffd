use openagents_runtime_service::history_compat::compatible;

fn main() {
    let recorded = ["run.started", "run.finished"];
    println!("runtime-shadow-harness: {:?}", compatible(&recorded, &recorded));
}
