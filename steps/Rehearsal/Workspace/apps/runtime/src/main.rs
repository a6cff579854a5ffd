use openagents_runtime_service::server::TopicServer;

fn main() {
    let server = TopicServer::default();
    println!("openagents-runtime-service: {} topics", server.topic_count());
}
