import COpenWebUI
import JSON
import TestSupport
import Wire

@testable import Answers

/// What the frames of a chat say, read slowly from their JSON trees.
struct ChatOracle: Equatable {
    struct Said: Equatable {
        var text: [UInt8] = []
        var reasoning: [UInt8] = []
        var finishReason: String?
        /// The reasoning has had a name of its own: its details repeat it.
        fileprivate var hasName = false

        static func == (a: Said, b: Said) -> Bool {
            a.text == b.text && a.reasoning == b.reasoning && a.finishReason == b.finishReason
        }
    }

    /// By the index of the choice.
    var choices: [Int: Said] = [:]
    var usages = 0

    init() {}

    init(_ frames: [[UInt8]]) {
        for frame in frames { parse(frame)?.read { add($0) } }
    }

    private mutating func add(_ frame: JSONView) {
        if frame.member("usage")?.isObject ?? false { usages += 1 }
        guard let choices = frame.member("choices"), choices.isArray else { return }
        for place in 0..<choices.count {
            guard let choice = choices.element(place), choice.isObject else { continue }
            let index = choice.member("index")?.int.map { Int($0) } ?? place
            var said = self.choices[index] ?? Said()
            if let delta = choice.member("delta") { said.add(delta) }
            if let reason = string(choice.member("finish_reason")), !reason.isEmpty {
                said.finishReason = reason
            }
            self.choices[index] = said
        }
    }

    /// What a reader has found.
    init(_ response: Accumulator, usages: Int) {
        self.usages = usages
        for choice in response.choices where choice.isSeen {
            choices[choice.index] = Said(
                text: array(choice.text.bytes), reasoning: array(choice.reasoning.bytes),
                finishReason: TestSupport.string(choice.finishReason))
        }
    }
}

extension ChatOracle.Said {
    /// Members in their order. Two names for reasoning are never in one delta here.
    fileprivate mutating func add(_ delta: JSONView) {
        var isSaid = false
        delta.forEachMember { key, value in
            if key.equals("content") {
                add(content: value)
            } else if key.equals("reasoning_content") || key.equals("reasoning"), let plain = value.text,
                plain.count > 0
            {
                if !isSaid { reasoning += array(plain) }
                hasName = true
                isSaid = true
            } else if key.equals("reasoning_details"), value.isArray, !hasName, !isSaid {
                for i in 0..<value.count {
                    guard let part = value.element(i),
                        let plain = (part.nonNull("text") ?? part.nonNull("summary"))?.text
                    else { continue }
                    reasoning += array(plain)
                    isSaid = isSaid || plain.count > 0
                }
            }
        }
    }

    private mutating func add(content: JSONView) {
        if let plain = content.text { text += array(plain) }
        // A token that looks like a number.
        if !content.isObject && !content.isArray && !content.isNull && content.text == nil {
            text += Array(utf8(content).utf8)
        }
        guard content.isArray else { return }
        for i in 0..<content.count {
            guard let part = content.element(i) else { continue }
            if let plain = part.member("text")?.text ?? part.text {
                text += array(plain)
            } else if let thinking = part.member("thinking") {
                add(thinking: thinking)
            }
        }
    }

    private mutating func add(thinking: JSONView) {
        if let plain = thinking.text { reasoning += array(plain) }
        guard thinking.isArray else { return }
        for i in 0..<thinking.count {
            if let plain = thinking.element(i)?.member("text")?.text { reasoning += array(plain) }
        }
    }
}

private func string(_ value: JSONView?) -> String? { value?.text.map { TestSupport.string($0) } }
