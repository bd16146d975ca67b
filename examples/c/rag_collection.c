/*
 * Asks a question about many files: makes a knowledge base of them, chats with it, and deletes it again:
 * rag_collection MODEL QUESTION FILE…   ("-": the first model there is)
 */
#include "common.h"

/* A line for each file that is done. */
static int print_status(const owui_event *event, void *user)
{
    const char *status = owui_event_text(event, NULL);
    if (strcmp(status, "linked") == 0 || strcmp(status, "duplicate") == 0 ||
        strcmp(status, "failed") == 0)
        fprintf(user, "%-10s %s\n", status, owui_event_name(event));
    return 0;
}

static int ingest(owui_client *client, const char *knowledge, char **files)
{
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    for (; *files; files++)
        owui_call_ingest_add_path(call, *files);
    owui_call_on_event(call, print_status, stderr);
    int status = run(call); /* OWUI_E_PARTIAL: some are not in, the others are */
    owui_call_release(call);
    return status == OWUI_E_PARTIAL ? OWUI_OK : status;
}

/* Nothing is left on the server: removing a file with 1 deletes it too. */
static void clean_up(owui_client *client, const char *knowledge)
{
    owui_call *files = owui_knowledge_list_files(client, knowledge);
    run(files);
    const owui_json *items = owui_json_at(owui_call_response(files), "/items");
    for (size_t i = 0; i < owui_json_size(items); i++) {
        const char *id = owui_json_string_at(owui_json_element(items, i), "/id", NULL);
        owui_call *removal = owui_knowledge_remove_file(client, knowledge, id, 1);
        run(removal);
        owui_call_release(removal);
    }
    owui_call_release(files);
    owui_call *deletion = owui_knowledge_delete(client, knowledge);
    run(deletion);
    owui_call_release(deletion);
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return fprintf(stderr, "usage: rag_collection MODEL QUESTION FILE…\n"), 2;
    owui_client *client = new_client();
    char *model = choose_model(client, argv[1]);
    if (!model)
        return owui_client_release(client), 1;
    char *knowledge =
        run_for_string(owui_knowledge_create(client, "An example of libopenwebui", NULL), "/id");
    if (!knowledge)
        return free(model), owui_client_release(client), 1;
    int status = ingest(client, knowledge, argv + 3);
    if (status == OWUI_OK) {
        owui_json *request = new_question(model, argv[2]);
        look_up_in(request, "collection", knowledge);
        status = print_response(client, request);
        owui_json_release(request);
    }
    clean_up(client, knowledge);
    free(knowledge);
    free(model);
    owui_client_release(client);
    return status != OWUI_OK;
}
