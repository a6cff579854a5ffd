import Foundation

/// A message frame of the runtime's topic socket.
struct KhalaMessage: Decodable {
    let topic: String
    let sequence: UInt64
    let kind: String

    private struct Frame: Decodable {
        let message: KhalaMessage
    }

    static func receive(from socket: URLSessionWebSocketTask) async throws -> KhalaMessage {
        guard case let .string(text) = try await socket.receive() else {
            throw URLError(.cannotParseResponse)
        }
        return try JSONDecoder().decode(Frame.self, from: Data(text.utf8)).message
    }
}
