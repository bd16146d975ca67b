// Lists the models, then streams a chat to the terminal:  chat [MODEL] [QUESTION]
//
//     g++ -std=c++17 -Ibindings/cpp chat.cpp -lopenwebui
#include <openwebui.hpp>

#include <iostream>

using openwebui::Json;

// The first model's id, for those who name none.
static std::string list_models(const openwebui::Client &client)
{
    auto call = client.model_list();
    call.perform();
    Json models = call.response().at("/data");
    for (Json model : models)
        std::cout << "model  " << model.string_at("/id", "?") << "\n";
    return models[0].string_at("/id");
}

static void chat(const openwebui::Client &client, const std::string &model,
                 const std::string &question)
{
    auto call = client.chat(Json::object({
        {"model", model},
        {"stream", true},
        {"stream_options", Json::object({{"include_usage", true}})}, // token counts at the end
        {"messages", Json::array({Json::object({{"role", "user"}, {"content", question}})})},
    }));
    call.on_text([](std::string_view text) { std::cout << text << std::flush; }); // as it comes

    std::cout << "\n" << model << "> " << std::flush;
    try {
        call.perform();
    } catch (...) {
        std::cout << std::endl; // the message is for a line of its own
        throw;
    }
    std::cout.setf(std::ios::fixed);
    std::cout.precision(1);
    std::cout << "\n\n"
              << call.stat(OWUI_STAT_PROMPT_TOKENS) << " tokens in, "
              << call.stat(OWUI_STAT_COMPLETION_TOKENS) << " out; first token after "
              << static_cast<double>(call.stat(OWUI_STAT_FIRST_TOKEN_US)) / 1000
              << " ms, all after " << static_cast<double>(call.stat(OWUI_STAT_TOTAL_US)) / 1000
              << " ms\n";
}

int main(int argc, char **argv)
{
    try {
        openwebui::Client client; // OPENWEBUI_URL, OPENWEBUI_API_KEY
        std::string first = list_models(client);
        chat(client, argc > 1 ? argv[1] : first, argc > 2 ? argv[2] : "Why is the sky blue?");
    } catch (const std::exception &error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
