mod khala_socket;

use khala_socket::TopicCursor;

fn main() {
    let cursor = TopicCursor::new("worker:desktop:lifecycle");
    println!("{} every {:?}", cursor.address("wss://runtime.openagents.com"), cursor.reconnect_after());
}
