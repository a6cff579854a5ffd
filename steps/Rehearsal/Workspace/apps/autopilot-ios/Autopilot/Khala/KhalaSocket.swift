import Foundation

/// Follows one topic over the runtime's WebSocket.
final class KhalaSocket {
    private let session: URLSession
    private var backoff = KhalaBackoff()
    private var lastApplied: UInt64 = 0

    init(session: URLSession = .shared) {
        self.session = session
    }

    func follow(request: URLRequest, apply: @escaping (KhalaMessage) -> Void) async {
        while !Task.isCancelled {
            let socket = session.webSocketTask(with: request)
            socket.resume()
            while let message = try? await KhalaMessage.receive(from: socket) {
                backoff.reset()
                if message.sequence > lastApplied {
                    lastApplied = message.sequence
                    apply(message)
                }
            }
            try? await Task.sleep(for: backoff.next())
        }
    }
}
