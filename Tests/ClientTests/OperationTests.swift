import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Client

@Suite struct OperationTests {
    @Test func idsAreEncodedIntoTheirPlace() {
        var operation = Operation(.fileStatusStream)
        #expect(withBytes("a b?#%ä") { operation.setID($0, of: "file") } == nil)
        #expect(string(operation.path) == "/api/v1/files/a%20b%3F%23%25%C3%A4/process/status?stream=true")
        operation.addQuery("n", Bytes("1"))
        #expect(string(operation.path)?.hasSuffix("?stream=true&n=1") == true)
    }

    @Test func idsThatWouldBeOtherPathsAreRefused() {
        for id in ["", "a/b", "/", ".", "..", "a\nb", "a\u{7F}"] {
            var operation = Operation(.file)
            #expect(withBytes(id) { operation.setID($0, of: "file") }?.status == OWUI_E_INVALID, "\(id)")
        }
        var operation = Operation(.file)
        #expect(operation.setID(nil, of: "file")?.status == OWUI_E_INVALID)
    }

    @Test func everyLineOfTheTableIsAPathOfTheAPI() {
        for endpoint: Endpoint in [
            .signIn, .models, .chat, .chatCompleted, .responses, .fileUpload, .fileStatus, .fileStatusStream,
            .file, .files, .fileSearch, .fileContent, .fileText, .fileDelete, .fileProcess, .knowledgeCreate,
            .knowledgeList, .knowledge, .knowledgeFiles, .knowledgeLook, .knowledgeUpdate, .knowledgeAddFile,
            .knowledgeAddFiles,
            .knowledgeRemoveFile, .knowledgeReset, .knowledgeDelete,
        ] {
            var operation = Operation(endpoint)
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
        ] {
            withBytes(api) {
                let operation = Operation(ollama: $0)
                #expect(string(operation.method) == method)
                #expect(string(operation.path) == path)
            }
        }
        #expect(Operation(ollama: Bytes("chat")).format.traits.contains(.conversation))
        #expect(
            !Operation(ollama: Bytes("embed")).isIdempotent && Operation(ollama: Bytes("show")).isIdempotent
                && !Operation(ollama: Bytes("pull")).isIdempotent)
    }

    @Test func aFormSaysWhatTheFileIsCalled() {
        let form = withBytes(#"a "b"\c ä.pdf"#) { UploadForm(.memory(Bytes("x")), name: $0) }
        let head = string(form.head)
        #expect(head.contains(#"; name="file"; filename="a \"b\"\\c ä.pdf""#))
        #expect(head.contains("\r\nContent-Type: application/pdf\r\n\r\n"))
        #expect(!head.contains("metadata"))
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
            #expect(HTTPErrors.plain.status(400, text) == nil)
            #expect(HTTPErrors.knowledge.status(500, text) == nil)
        }
        #expect(HTTPErrors.signIn.status(400, nil) == OWUI_E_CREDENTIALS)
        #expect(HTTPErrors.signIn.status(429, nil) == nil)
    }
}
