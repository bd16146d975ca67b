import Answers
import COpenWebUI
import JSON
import TestSupport
import Testing
import Transport
import Wire

@testable import Client

@Suite struct OperationTests {
    @Test func idsAreEncodedIntoTheirPlace() {
        let operation = Operation(.fileStatusStream)
        #expect(withBytes("a b?#%ä") { operation.setID($0, of: "file") } == nil)
        #expect(string(operation.path) == "/api/v1/files/a%20b%3F%23%25%C3%A4/process/status?stream=true")
        operation.addQuery("n", Bytes("1"))
        #expect(string(operation.path)?.hasSuffix("?stream=true&n=1") == true)
    }

    @Test func idsThatWouldBeOtherPathsAreRefused() {
        for id in ["", "a/b", "/", ".", "..", "a\nb", "a\u{7F}"] {
            let operation = Operation(.file)
            #expect(withBytes(id) { operation.setID($0, of: "file") }?.status == OWUI_E_INVALID, "\(id)")
        }
        let operation = Operation(.file)
        #expect(operation.setID(nil, of: "file")?.status == OWUI_E_INVALID)
    }

    @Test func everyLineOfTheTableIsAPathOfTheAPI() {
        for endpoint: Endpoint in [
            .signIn, .models, .chat, .chatCompleted, .responses, .messages, .messagesCountTokens, .fileUpload,
            .fileStatus, .fileStatusStream,
            .file, .files, .fileSearch, .fileContent, .fileText, .fileDelete, .fileProcess, .knowledgeCreate,
            .knowledgeList, .knowledge, .knowledgeFiles, .knowledgeLook, .knowledgeUpdate, .knowledgeAddFile,
            .knowledgeAddFiles,
            .knowledgeRemoveFile, .knowledgeReset, .knowledgeDelete,
        ] {
            let operation = Operation(endpoint)
            #expect(operation.setID(Bytes("id"), of: "thing") == nil)
            #expect(isPath(operation.path.bytes), "\(endpoint.path)")
            #expect(string(operation.path)?.hasPrefix("/api/") == true)
            // What only reads may always be asked again; what makes something never.
            if endpoint.method.description == "GET" { #expect(endpoint.isIdempotent, "\(endpoint.path)") }
        }
        #expect(
            !Endpoint.chat.isIdempotent && !Endpoint.fileUpload.isIdempotent
                && !Endpoint.knowledgeCreate.isIdempotent)
    }

    @Test func ollamaGoesByName() {
        for (api, method, path) in [
            ("tags", "GET", "/ollama/api/tags"), ("embed/1", "POST", "/ollama/api/embed/1"),
            ("pull", "POST", "/ollama/api/pull"), ("generate", "POST", "/ollama/api/generate"),
            ("push/0", "DELETE", "/ollama/api/push/0"), ("delete", "DELETE", "/ollama/api/delete"),
            ("copy", "POST", "/ollama/api/copy"), ("other", "POST", "/ollama/api/other"),
        ] {
            withBytes(api) {
                let operation = Operation(ollama: $0)
                #expect(string(operation.method) == method)
                #expect(string(operation.path) == path)
            }
        }
        for (api, traits) in [
            ("chat", FormatTraits.conversation), ("generate/12", .conversation), ("pull", .progress),
            ("push/0", .progress), ("create", .progress), ("delete", []), ("tags", []),
        ] {
            withBytes(api) {
                let found = Operation(ollama: $0).format.traits.intersection([.conversation, .progress])
                #expect(found == traits, "\(api)")
            }
        }
        #expect(Operation(ollama: Bytes("pull")).timeouts.firstByte > Timeouts.standard.firstByte)
        #expect(
            !Operation(ollama: Bytes("embed")).isIdempotent && Operation(ollama: Bytes("show")).isIdempotent
                && !Operation(ollama: Bytes("pull")).isIdempotent
                && !Operation(ollama: Bytes("push")).isIdempotent)
    }

    /// What is asked for by its path is read as by its function, also where no model is named.
    @Test func protocolsAtTheirOtherPlaces() {
        for (method, path, format) in [
            ("POST", "/api/chat/completions", "ChatCompletions"),
            ("POST", "/api/v1/chat/completions", "ChatCompletions"),
            ("POST", "/openai/chat/completions?a=/b", "ChatCompletions"),
            ("POST", "/ollama/v1/chat/completions/0", "ChatCompletions"),
            ("POST", "/api/v1/tasks/title/completions", "ChatCompletions"),
            ("POST", "/api/v1/tasks/moa/completions", "ChatCompletions"),
            ("POST", "/openai/responses", "Responses"), ("POST", "/ollama/v1/responses/12", "Responses"),
            ("POST", "/api/v1/messages", "Messages"), ("POST", "/api/message", "Messages"),
            ("POST", "/ollama/v1/messages/1", "Messages"),
            ("POST", "/ollama/api/chat", "Ollama"), ("POST", "/ollama/api/generate/3", "Ollama"),
            ("POST", "/ollama/api/pull/0", "OllamaProgress"),
            ("DELETE", "/ollama/api/push", "OllamaProgress"),
            ("POST", "/ollama/api/create", "OllamaProgress"),
            ("GET", "/api/chat/completions", "Generic"), ("DELETE", "/ollama/api/chat", "Generic"),
            ("POST", "/ollama/api/delete", "Generic"), ("POST", "/api/chat/completions/", "Generic"),
            ("POST", "/ollama/api/chat/0/1", "Generic"), ("POST", "/api/v1/tasks/completions", "Generic"),
            ("POST", "/api/v1/tasks//completions", "Generic"), ("POST", "/1", "Generic"),
            ("POST", "/api/v1/tasks/a/b/completions", "Generic"), ("POST", "1", "Generic"),
            ("POST", "/api/v1/messages/count_tokens", "Generic"), ("POST", "/", "Generic"),
        ] {
            withBytes(method) { method in
                withBytes(path) {
                    let operation = Operation(method: method, path: $0)
                    #expect("\(type(of: operation.format))" == format, "\(path)")
                    #expect(operation.incompleteness == nil)
                    #expect(string(operation.path) == path)
                }
            }
        }
    }

    @Test func aFormSaysWhatTheFileIsCalled() {
        let form = withBytes(#"a "b"\c ä.pdf"#) { UploadForm(.memory(Bytes("x")), name: $0) }
        #expect(form.nameFailure == nil)
        form.process = false
        form.processInBackground = true
        var url = ByteBuffer()
        form.appendQuery(to: &url)
        #expect(string(url.bytes) == "?process=false&process_in_background=true")
    }

    @Test func namesWithLineEndsAreRefused() {
        for name in ["", "a\r\nb", "a\u{0}b"] {
            let form = withBytes(name) { UploadForm(.memory(Bytes("x")), name: $0) }
            #expect(form.nameFailure?.status == OWUI_E_INVALID, "\(name)")
        }
    }

    @Test func typesGoByTheEnding() {
        for (name, type) in [
            ("a.TXT", "text/plain"), ("a.b.md", "text/markdown"), ("pdf", "application/octet-stream"),
            ("a.", "application/octet-stream"), (".json", "application/json"),
            ("a.zzz", "application/octet-stream"),
        ] {
            withBytes(name) { #expect(string(contentTypeOf($0)) == type, "\(name)") }
        }
    }

    @Test func httpErrorsOfAKnowledgeBaseHaveTheirStatus() {
        for (message, status) in [
            ("400: Duplicate content detected. Please provide unique content to proceed.", OWUI_E_DUPLICATE),
            ("We could not find what you're looking for :/", OWUI_E_NOT_FOUND),
            ("Extracted content is not available for this file.", OWUI_E_FILE_UNPROCESSED),
        ] {
            let text = CString(copying: message)
            #expect(HTTPErrors.knowledge.status(400, text) == status)
            // That something does not exist is said in the same words everywhere.
            #expect(HTTPErrors.plain.status(400, text) == (status == OWUI_E_NOT_FOUND ? status : nil))
            #expect(HTTPErrors.knowledge.status(500, text) == nil)
        }
        #expect(HTTPErrors.signIn.status(400, nil) == OWUI_E_CREDENTIALS)
        #expect(HTTPErrors.signIn.status(429, nil) == nil)
    }
}
