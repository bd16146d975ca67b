"""``client.api``: every operation of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from .operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .operations.analytics import AnalyticsOperations, AsyncAnalyticsOperations
    from .operations.apps import AppsOperations, AsyncAppsOperations
    from .operations.audio import AsyncAudioOperations, AudioOperations
    from .operations.auths import AsyncAuthsOperations, AuthsOperations
    from .operations.automations import AsyncAutomationsOperations, AutomationsOperations
    from .operations.calendars import AsyncCalendarsOperations, CalendarsOperations
    from .operations.channels import AsyncChannelsOperations, ChannelsOperations
    from .operations.chats import AsyncChatsOperations, ChatsOperations
    from .operations.configs import AsyncConfigsOperations, ConfigsOperations
    from .operations.evaluations import AsyncEvaluationsOperations, EvaluationsOperations
    from .operations.files import AsyncFilesOperations, FilesOperations
    from .operations.folders import AsyncFoldersOperations, FoldersOperations
    from .operations.functions import AsyncFunctionsOperations, FunctionsOperations
    from .operations.groups import AsyncGroupsOperations, GroupsOperations
    from .operations.images import AsyncImagesOperations, ImagesOperations
    from .operations.knowledge import AsyncKnowledgeOperations, KnowledgeOperations
    from .operations.memories import AsyncMemoriesOperations, MemoriesOperations
    from .operations.models import AsyncModelsOperations, ModelsOperations
    from .operations.notes import AsyncNotesOperations, NotesOperations
    from .operations.notifications import AsyncNotificationsOperations, NotificationsOperations
    from .operations.ollama import AsyncOllamaOperations, OllamaOperations
    from .operations.openai import AsyncOpenaiOperations, OpenaiOperations
    from .operations.pipelines import AsyncPipelinesOperations, PipelinesOperations
    from .operations.prompts import AsyncPromptsOperations, PromptsOperations
    from .operations.retrieval import AsyncRetrievalOperations, RetrievalOperations
    from .operations.search import AsyncSearchOperations, SearchOperations
    from .operations.server import AsyncServerOperations, ServerOperations
    from .operations.skills import AsyncSkillsOperations, SkillsOperations
    from .operations.tasks import AsyncTasksOperations, TasksOperations
    from .operations.terminals import AsyncTerminalsOperations, TerminalsOperations
    from .operations.tools import AsyncToolsOperations, ToolsOperations
    from .operations.users import AsyncUsersOperations, UsersOperations
    from .operations.utils import AsyncUtilsOperations, UtilsOperations


class API(Operations):
    """The operations, as the server documents them: ``client.api.<tag>.<handler>(…)``.

    The values of the path come first, then the body; the parameters of the query have names. The
    methods take

    * ``to``, unless they return a list in pages: a path, a binary file or a function that takes the
      bytes of the response; they are not held in memory then;
    * ``events``: return an :class:`openwebui.EventStream` of what is streamed;
    * ``extra_headers``, ``extra_query``, and ``extra_body`` where the body can be an object: as for
      a chat;
    * ``timeout``: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
    """

    __slots__ = ()

    @property
    def analytics(self) -> AnalyticsOperations:
        """``get_daily_stats``, ``get_messages``, ``get_model_analytics``, ``get_model_chats``,
        ``get_model_overview``, ``get_summary``, ``get_token_usage``, ``get_user_analytics``."""
        from .operations.analytics import AnalyticsOperations

        return AnalyticsOperations(self._client)

    @property
    def apps(self) -> AppsOperations:
        """``connect_app_by_id``, ``create_app_interaction``, ``create_new_app``,
        ``get_app_details_by_id``, ``get_apps``, ``preview_app_manifest``, ``uninstall_app_by_id``,
        ``update_app_by_id``."""
        from .operations.apps import AppsOperations

        return AppsOperations(self._client)

    @property
    def audio(self) -> AudioOperations:
        """``get_audio_config``, ``get_models``, ``get_voices``, ``speech``, ``transcription``,
        ``update_audio_config``."""
        from .operations.audio import AudioOperations

        return AudioOperations(self._client)

    @property
    def auths(self) -> AuthsOperations:
        """``add_user``, ``confirm_mfa_enrollment``, ``delete_api_key``,
        ``delete_oauth_session_by_provider``, ``generate_api_key``, ``get_admin_config``,
        ``get_admin_details``, ``get_api_key``, ``get_ldap_config``, ``get_ldap_server``,
        ``get_mfa_challenge``, ``get_mfa_status``, ``get_oauth_config``, ``get_session_user``,
        ``ldap_auth``, ``redeem_mfa_reset_token``, ``regenerate_mfa_recovery_codes``, ``signin``,
        ``signout``, ``signup``, ``start_mfa_enrollment``, ``start_mfa_replacement``,
        ``token_exchange``, ``update_admin_config``, ``update_ldap_config``, ``update_ldap_server``,
        ``update_oauth_config``, ``update_password``, ``update_profile``, ``update_timezone``,
        ``verify_mfa_challenge``."""
        from .operations.auths import AuthsOperations

        return AuthsOperations(self._client)

    @property
    def automations(self) -> AutomationsOperations:
        """``create_new_automation``, ``delete_automation_by_id``, ``get_automation_by_id``,
        ``get_automation_items``, ``get_automation_runs``, ``run_automation_by_id``,
        ``toggle_automation_by_id``, ``update_automation_by_id``."""
        from .operations.automations import AutomationsOperations

        return AutomationsOperations(self._client)

    @property
    def calendars(self) -> CalendarsOperations:
        """``create_calendar``, ``create_event``, ``delete_calendar``, ``delete_event``,
        ``get_calendar_by_id``, ``get_calendars``, ``get_event``, ``get_events``, ``rsvp_event``,
        ``search_events``, ``set_default_calendar``, ``update_calendar``,
        ``update_calendar_access_by_id``, ``update_event``."""
        from .operations.calendars import CalendarsOperations

        return CalendarsOperations(self._client)

    @property
    def channels(self) -> ChannelsOperations:
        """``add_members_by_id``, ``add_reaction_to_message``, ``create_channel_webhook``,
        ``create_new_channel``, ``delete_channel_by_id``, ``delete_channel_webhook``,
        ``delete_message_by_id``, ``get_all_channels``, ``get_channel_apps``, ``get_channel_by_id``,
        ``get_channel_members_by_id``, ``get_channel_message``, ``get_channel_message_data``,
        ``get_channel_messages``, ``get_channel_thread_messages``, ``get_channel_webhooks``,
        ``get_channels``, ``get_dm_channel_by_user_id``, ``get_pinned_channel_messages``,
        ``get_webhook_profile_image``, ``invite_app``, ``pin_channel_message``,
        ``post_new_message``, ``post_webhook_message``, ``remove_app``, ``remove_members_by_id``,
        ``remove_reaction_by_id_and_user_id_and_name``, ``update_channel_access_by_id``,
        ``update_channel_by_id``, ``update_channel_webhook``,
        ``update_is_active_member_by_id_and_user_id``, ``update_member_mute_status``,
        ``update_message_by_id``."""
        from .operations.channels import ChannelsOperations

        return ChannelsOperations(self._client)

    @property
    def chats(self) -> ChatsOperations:
        """``add_tag_by_id_and_tag_name``, ``archive_all_chats``, ``archive_chat_by_id``,
        ``clone_chat_by_id``, ``clone_shared_chat_by_id``, ``compact_chat_by_id``,
        ``create_new_chat``, ``delete_all_user_chats``, ``delete_chat_by_id``,
        ``delete_chat_message_by_id``, ``delete_shared_chat_by_id``,
        ``delete_tag_by_id_and_tag_name``, ``export_chat_stats``, ``export_single_chat_stats``,
        ``fork_chat_by_id``, ``get_all_user_chats_in_db``, ``get_all_user_tags``,
        ``get_archived_session_user_chat_count``, ``get_archived_session_user_chat_list``,
        ``get_chat_by_id``, ``get_chat_config``, ``get_chat_list_by_folder_id``,
        ``get_chat_tags_by_id``, ``get_chats_by_folder_id``, ``get_pinned_status_by_id``,
        ``get_session_user_chat_list``, ``get_session_user_chat_list_list``,
        ``get_session_user_chat_usage_stats``, ``get_shared_chat_access_by_id``,
        ``get_shared_chat_by_id``, ``get_shared_session_user_chat_list``,
        ``get_user_archived_chats``, ``get_user_chat_list_by_tag_name``,
        ``get_user_chat_list_by_user_id``, ``get_user_chats``, ``get_user_pinned_chats``,
        ``import_chats``, ``mark_chat_unread_by_id``, ``mark_chats_read_by_user_id``,
        ``pin_chat_by_id``, ``search_user_chats``, ``send_chat_message_event_by_id``,
        ``set_chat_config``, ``share_chat_by_id``, ``unarchive_all_chats``, ``unshare_all_chats``,
        ``update_chat_by_id``, ``update_chat_folder_id_by_id``, ``update_chat_message_by_id``,
        ``update_chat_params``, ``update_shared_chat_access_by_id``."""
        from .operations.chats import ChatsOperations

        return ChatsOperations(self._client)

    @property
    def configs(self) -> ConfigsOperations:
        """``export_config``, ``get_banners``, ``get_code_execution_config``,
        ``get_config_namespace``, ``get_connections_config``, ``get_models_config``,
        ``get_models_defaults``, ``get_subagents_config``, ``get_terminal_servers_config``,
        ``get_tool_servers_config``, ``import_config``, ``put_terminal_server_lifecycle``,
        ``put_terminal_server_policy``, ``refresh_terminal_server_terminals``,
        ``register_oauth_client``, ``set_banners``, ``set_code_execution_config``,
        ``set_connections_config``, ``set_default_suggestions``, ``set_interface_visibility``,
        ``set_models_config``, ``set_subagents_config``, ``set_terminal_servers_config``,
        ``set_tool_servers_config``, ``verify_terminal_server_connection``,
        ``verify_tool_servers_config``."""
        from .operations.configs import ConfigsOperations

        return ConfigsOperations(self._client)

    @property
    def evaluations(self) -> EvaluationsOperations:
        """``create_feedback``, ``delete_all_feedbacks``, ``delete_feedback_by_id``,
        ``delete_feedbacks``, ``export_all_feedbacks``, ``get_all_feedback_ids``, ``get_config``,
        ``get_feedback_by_id``, ``get_feedback_model_ids``, ``get_feedbacks``, ``get_leaderboard``,
        ``get_model_history``, ``get_user_feedbacks``, ``update_config``,
        ``update_feedback_by_id``."""
        from .operations.evaluations import EvaluationsOperations

        return EvaluationsOperations(self._client)

    @property
    def files(self) -> FilesOperations:
        """``count_files``, ``count_user_files``, ``delete_all_files``, ``delete_file_by_id``,
        ``get_file_by_id``, ``get_file_content_by_id``, ``get_file_data_content_by_id``,
        ``get_file_process_status``, ``get_html_file_content_by_id``, ``list_files``,
        ``rename_file_by_id``, ``search_files``, ``search_user_files``,
        ``update_file_data_content_by_id``, ``upload_file``."""
        from .operations.files import FilesOperations

        return FilesOperations(self._client)

    @property
    def folders(self) -> FoldersOperations:
        """``create_folder``, ``delete_folder_by_id``, ``get_folder_by_id``, ``get_folders``,
        ``get_shared_folder_chats``, ``get_shared_folders``, ``mark_folder_chats_read_by_id``,
        ``update_folder_access_by_id``, ``update_folder_is_expanded_by_id``,
        ``update_folder_name_by_id``, ``update_folder_parent_id_by_id``."""
        from .operations.folders import FoldersOperations

        return FoldersOperations(self._client)

    @property
    def functions(self) -> FunctionsOperations:
        """``create_new_function``, ``delete_function_by_id``, ``delete_function_history_entry``,
        ``get_function_by_id``, ``get_function_history``, ``get_function_history_diff``,
        ``get_function_history_entry``, ``get_function_list``, ``get_function_user_valves_by_id``,
        ``get_function_user_valves_spec_by_id``, ``get_function_valves_by_id``,
        ``get_function_valves_spec_by_id``, ``get_functions``, ``get_functions_export``,
        ``load_function_from_url``, ``set_function_production``, ``sync_functions``,
        ``toggle_function_by_id``, ``toggle_global_by_id``, ``update_function_by_id``,
        ``update_function_user_valves_by_id``, ``update_function_valves_by_id``."""
        from .operations.functions import FunctionsOperations

        return FunctionsOperations(self._client)

    @property
    def groups(self) -> GroupsOperations:
        """``add_user_to_group``, ``create_new_group``, ``delete_group_by_id``,
        ``export_group_by_id``, ``get_group_by_id``, ``get_group_info_by_id``, ``get_groups``,
        ``get_users_in_group``, ``inspect_group_members``, ``preview_group_access``,
        ``remove_users_from_group``, ``update_group_by_id``."""
        from .operations.groups import GroupsOperations

        return GroupsOperations(self._client)

    @property
    def images(self) -> ImagesOperations:
        """``edit_images``, ``generate_images``, ``get_config``, ``get_models``, ``update_config``,
        ``verify_connection``."""
        from .operations.images import ImagesOperations

        return ImagesOperations(self._client)

    @property
    def knowledge(self) -> KnowledgeOperations:
        """``add_file_to_knowledge_by_id``, ``add_files_to_knowledge_batch``,
        ``create_external_knowledge``, ``create_external_knowledge_connection``,
        ``create_external_knowledge_source``, ``create_knowledge_directory``,
        ``create_new_knowledge``, ``delete_external_knowledge_connection``,
        ``delete_knowledge_by_id``, ``delete_knowledge_directory``, ``export_knowledge_by_id``,
        ``get_external_knowledge_connection``, ``get_external_knowledge_connections``,
        ``get_knowledge_bases``, ``get_knowledge_by_id``, ``get_knowledge_files_by_id``,
        ``get_pending_knowledge_files``, ``move_file_in_knowledge``,
        ``reindex_knowledge_base_metadata_embeddings``, ``reindex_knowledge_files``,
        ``remove_file_from_knowledge_by_id``, ``reset_knowledge_by_id``, ``search_knowledge_bases``,
        ``search_knowledge_files``, ``sync_knowledge_cleanup``, ``sync_knowledge_diff``,
        ``test_external_knowledge_connection``, ``test_external_knowledge_retrieval``,
        ``test_external_knowledge_source``, ``update_external_knowledge_connection``,
        ``update_external_knowledge_source``, ``update_file_from_knowledge_by_id``,
        ``update_knowledge_access_by_id``, ``update_knowledge_by_id``,
        ``update_knowledge_directory``."""
        from .operations.knowledge import KnowledgeOperations

        return KnowledgeOperations(self._client)

    @property
    def memories(self) -> MemoriesOperations:
        """``add_memory``, ``delete_memory_by_id``, ``delete_memory_by_user_id``, ``get_memories``,
        ``list_memory_paths``, ``query_memory``, ``read_memory_path``,
        ``reindex_memories_from_vector_db``, ``reset_memory_from_vector_db``, ``search_memories``,
        ``update_memories``, ``update_memory_by_id``."""
        from .operations.memories import MemoriesOperations

        return MemoriesOperations(self._client)

    @property
    def models(self) -> ModelsOperations:
        """``create_new_model``, ``delete_all_models``, ``delete_model_by_id``,
        ``delete_model_history_entry``, ``export_models``, ``get_all_model_records``,
        ``get_base_model_tags``, ``get_base_models``, ``get_model_by_id``, ``get_model_history``,
        ``get_model_history_entry``, ``get_model_profile_image``, ``get_model_tags``,
        ``get_models``, ``import_models``, ``set_model_version``, ``sync_models``,
        ``toggle_model_by_id``, ``update_model_access_by_id``, ``update_model_by_id``."""
        from .operations.models import ModelsOperations

        return ModelsOperations(self._client)

    @property
    def notes(self) -> NotesOperations:
        """``create_new_note``, ``create_note_chat_by_id``, ``delete_note_by_id``,
        ``get_note_by_id``, ``get_note_chat_by_id``, ``get_note_chats_by_id``, ``get_notes``,
        ``get_pinned_notes``, ``pin_note_by_id``, ``search_notes``, ``update_note_access_by_id``,
        ``update_note_by_id``."""
        from .operations.notes import NotesOperations

        return NotesOperations(self._client)

    @property
    def notifications(self) -> NotificationsOperations:
        """``create_notification_target``, ``delete_notification_target``,
        ``get_notification_events``, ``get_notification_targets``,
        ``set_default_notification_target``, ``test_notification_target``,
        ``update_notification_target``."""
        from .operations.notifications import NotificationsOperations

        return NotificationsOperations(self._client)

    @property
    def ollama(self) -> OllamaOperations:
        """``copy_model``, ``create_model``, ``delete_model``, ``download_model``, ``embed``,
        ``embeddings``, ``generate_anthropic_messages``, ``generate_chat_completion``,
        ``generate_completion``, ``generate_openai_chat_completion``,
        ``generate_openai_completion``, ``generate_openai_embeddings``, ``generate_responses``,
        ``get_config``, ``get_ollama_loaded_models``, ``get_ollama_tags``, ``get_ollama_versions``,
        ``get_openai_models``, ``get_status``, ``get_status_head``, ``pull_model``, ``push_model``,
        ``show_model_info``, ``unload_model``, ``update_config``, ``upload_model``,
        ``verify_connection``."""
        from .operations.ollama import OllamaOperations

        return OllamaOperations(self._client)

    @property
    def openai(self) -> OpenaiOperations:
        """``delete_provider_model``, ``download_provider_model``, ``generate_chat_completion``,
        ``get_config``, ``get_models``, ``get_provider_model_catalog``,
        ``get_provider_model_download_status``, ``load_provider_model``, ``proxy``,
        ``proxy_delete``, ``proxy_post``, ``proxy_put``, ``responses``, ``speech``,
        ``stream_provider_model_events``, ``unload_provider_model``, ``update_config``,
        ``verify_connection``."""
        from .operations.openai import OpenaiOperations

        return OpenaiOperations(self._client)

    @property
    def pipelines(self) -> PipelinesOperations:
        """``add_pipeline``, ``delete_pipeline``, ``get_pipeline_valves``,
        ``get_pipeline_valves_spec``, ``get_pipelines``, ``get_pipelines_list``,
        ``update_pipeline_valves``, ``upload_pipeline``."""
        from .operations.pipelines import PipelinesOperations

        return PipelinesOperations(self._client)

    @property
    def prompts(self) -> PromptsOperations:
        """``create_new_prompt``, ``delete_prompt_by_id``, ``delete_prompt_history_entry``,
        ``get_prompt_by_id``, ``get_prompt_diff``, ``get_prompt_history``,
        ``get_prompt_history_entry``, ``get_prompt_list``, ``get_prompt_tags``, ``get_prompts``,
        ``set_prompt_version``, ``toggle_prompt_active``, ``update_prompt_access_by_id``,
        ``update_prompt_by_id``, ``update_prompt_metadata``."""
        from .operations.prompts import PromptsOperations

        return PromptsOperations(self._client)

    @property
    def retrieval(self) -> RetrievalOperations:
        """``delete_entries_from_collection``, ``get_embedding_config``, ``get_rag_config``,
        ``process_file``, ``process_files_batch``, ``process_text``, ``process_url``,
        ``process_web``, ``process_web_search``, ``process_web_youtube``,
        ``query_collection_handler``, ``query_doc_handler``, ``reset_upload_dir``,
        ``reset_vector_db``, ``update_embedding_config``, ``update_rag_config``."""
        from .operations.retrieval import RetrievalOperations

        return RetrievalOperations(self._client)

    @property
    def search(self) -> SearchOperations:
        """``search``."""
        from .operations.search import SearchOperations

        return SearchOperations(self._client)

    @property
    def server(self) -> ServerOperations:
        """``chat_action``, ``chat_completed``, ``chat_completion``, ``chat_completion_v1``,
        ``check_db_health``, ``count_message_tokens``, ``count_message_tokens_v1_messages``,
        ``create_event_webhook``, ``delete_event_webhook_api``, ``embeddings``, ``embeddings_v1``,
        ``generate_messages``, ``generate_messages_v1_messages``, ``get_app_changelog``,
        ``get_app_config``, ``get_app_latest_release_version``, ``get_app_version``,
        ``get_base_models``, ``get_current_usage``, ``get_event_catalog``,
        ``get_event_webhooks_api``, ``get_manifest_json``, ``get_models``, ``get_models_v1``,
        ``get_opensearch_xml``, ``healthcheck``, ``list_tasks_by_chat_id_endpoint``,
        ``list_tasks_endpoint``, ``oauth_backchannel_logout``, ``oauth_client_authorize``,
        ``oauth_client_callback``, ``oauth_login``, ``oauth_login_callback``,
        ``oauth_login_callback_login``, ``readiness_check``, ``resolve_chat_message_tool_call``,
        ``serve_cache_file``, ``stop_task_endpoint``, ``stop_tasks_by_chat_id_endpoint``,
        ``unload_model``, ``update_event_webhook``."""
        from .operations.server import ServerOperations

        return ServerOperations(self._client)

    @property
    def skills(self) -> SkillsOperations:
        """``clone_skill``, ``create_new_skill``, ``delete_skill_by_id``,
        ``delete_skill_history_entry``, ``diff_skill_file``, ``diff_skill_history``,
        ``export_skills``, ``get_skill_by_id``, ``get_skill_file``, ``get_skill_files``,
        ``get_skill_history``, ``get_skill_history_entry``, ``get_skill_list``, ``get_skills``,
        ``import_skills``, ``load_skill_by_url``, ``preview_skill_import``, ``set_skill_version``,
        ``toggle_skill_by_id``, ``update_skill_access_by_id``, ``update_skill_by_id``."""
        from .operations.skills import SkillsOperations

        return SkillsOperations(self._client)

    @property
    def tasks(self) -> TasksOperations:
        """``generate_autocompletion``, ``generate_chat_tags``, ``generate_emoji``,
        ``generate_follow_ups``, ``generate_image_prompt``, ``generate_moa_response``,
        ``generate_queries``, ``generate_title``, ``get_task_config``, ``update_task_config``."""
        from .operations.tasks import TasksOperations

        return TasksOperations(self._client)

    @property
    def terminals(self) -> TerminalsOperations:
        """``list_terminal_servers``, ``proxy_terminal``, ``proxy_terminal_chats``,
        ``proxy_terminal_chats_delete``, ``proxy_terminal_chats_head``,
        ``proxy_terminal_chats_options``, ``proxy_terminal_chats_patch``,
        ``proxy_terminal_chats_post``, ``proxy_terminal_chats_put``, ``proxy_terminal_delete``,
        ``proxy_terminal_head``, ``proxy_terminal_options``, ``proxy_terminal_patch``,
        ``proxy_terminal_post``, ``proxy_terminal_put``."""
        from .operations.terminals import TerminalsOperations

        return TerminalsOperations(self._client)

    @property
    def tools(self) -> ToolsOperations:
        """``create_new_tools``, ``delete_tool_history_entry``, ``delete_tools_by_id``,
        ``export_tools``, ``get_tool_history``, ``get_tool_history_diff``,
        ``get_tool_history_entry``, ``get_tool_list``, ``get_tool_specs``, ``get_tools``,
        ``get_tools_by_id``, ``get_tools_user_valves_by_id``, ``get_tools_user_valves_spec_by_id``,
        ``get_tools_valves_by_id``, ``get_tools_valves_spec_by_id``, ``load_tool_from_url``,
        ``set_tool_production``, ``update_tool_access_by_id``, ``update_tools_by_id``,
        ``update_tools_user_valves_by_id``, ``update_tools_valves_by_id``."""
        from .operations.tools import ToolsOperations

        return ToolsOperations(self._client)

    @property
    def users(self) -> UsersOperations:
        """``delete_user_by_id``, ``get_all_users``, ``get_default_user_permissions``,
        ``get_default_user_permissions_defaults``, ``get_user_active_status_by_id``,
        ``get_user_by_id``, ``get_user_groups``, ``get_user_groups_by_id``, ``get_user_info_by_id``,
        ``get_user_info_by_session_user``, ``get_user_oauth_sessions_by_id``,
        ``get_user_permissisions``, ``get_user_preview``, ``get_user_profile_image_by_id``,
        ``get_user_settings_by_session_user``, ``get_user_status_by_session_user``,
        ``get_user_usage_by_session_user``, ``get_user_variables_by_session_user``, ``get_users``,
        ``revoke_user_sessions``, ``search_users``, ``update_default_user_permissions``,
        ``update_user_by_id``, ``update_user_info_by_session_user``,
        ``update_user_settings_by_session_user``, ``update_user_status_by_session_user``,
        ``update_user_variables_by_session_user``."""
        from .operations.users import UsersOperations

        return UsersOperations(self._client)

    @property
    def utils(self) -> UtilsOperations:
        """``download_db``, ``execute_code``, ``format_code``, ``get_gravatar``."""
        from .operations.utils import UtilsOperations

        return UtilsOperations(self._client)


class AsyncAPI(Operations):
    """The operations, as the server documents them: ``client.api.<tag>.<handler>(…)``.

    The values of the path come first, then the body; the parameters of the query have names. The
    methods take

    * ``to``, unless they return a list in pages: a path, a binary file or a function that takes the
      bytes of the response; they are not held in memory then;
    * ``events``: return an :class:`openwebui.EventStream` of what is streamed;
    * ``extra_headers``, ``extra_query``, and ``extra_body`` where the body can be an object: as for
      a chat;
    * ``timeout``: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
    """

    __slots__ = ()

    @property
    def analytics(self) -> AsyncAnalyticsOperations:
        """``get_daily_stats``, ``get_messages``, ``get_model_analytics``, ``get_model_chats``,
        ``get_model_overview``, ``get_summary``, ``get_token_usage``, ``get_user_analytics``."""
        from .operations.analytics import AsyncAnalyticsOperations

        return AsyncAnalyticsOperations(self._client)

    @property
    def apps(self) -> AsyncAppsOperations:
        """``connect_app_by_id``, ``create_app_interaction``, ``create_new_app``,
        ``get_app_details_by_id``, ``get_apps``, ``preview_app_manifest``, ``uninstall_app_by_id``,
        ``update_app_by_id``."""
        from .operations.apps import AsyncAppsOperations

        return AsyncAppsOperations(self._client)

    @property
    def audio(self) -> AsyncAudioOperations:
        """``get_audio_config``, ``get_models``, ``get_voices``, ``speech``, ``transcription``,
        ``update_audio_config``."""
        from .operations.audio import AsyncAudioOperations

        return AsyncAudioOperations(self._client)

    @property
    def auths(self) -> AsyncAuthsOperations:
        """``add_user``, ``confirm_mfa_enrollment``, ``delete_api_key``,
        ``delete_oauth_session_by_provider``, ``generate_api_key``, ``get_admin_config``,
        ``get_admin_details``, ``get_api_key``, ``get_ldap_config``, ``get_ldap_server``,
        ``get_mfa_challenge``, ``get_mfa_status``, ``get_oauth_config``, ``get_session_user``,
        ``ldap_auth``, ``redeem_mfa_reset_token``, ``regenerate_mfa_recovery_codes``, ``signin``,
        ``signout``, ``signup``, ``start_mfa_enrollment``, ``start_mfa_replacement``,
        ``token_exchange``, ``update_admin_config``, ``update_ldap_config``, ``update_ldap_server``,
        ``update_oauth_config``, ``update_password``, ``update_profile``, ``update_timezone``,
        ``verify_mfa_challenge``."""
        from .operations.auths import AsyncAuthsOperations

        return AsyncAuthsOperations(self._client)

    @property
    def automations(self) -> AsyncAutomationsOperations:
        """``create_new_automation``, ``delete_automation_by_id``, ``get_automation_by_id``,
        ``get_automation_items``, ``get_automation_runs``, ``run_automation_by_id``,
        ``toggle_automation_by_id``, ``update_automation_by_id``."""
        from .operations.automations import AsyncAutomationsOperations

        return AsyncAutomationsOperations(self._client)

    @property
    def calendars(self) -> AsyncCalendarsOperations:
        """``create_calendar``, ``create_event``, ``delete_calendar``, ``delete_event``,
        ``get_calendar_by_id``, ``get_calendars``, ``get_event``, ``get_events``, ``rsvp_event``,
        ``search_events``, ``set_default_calendar``, ``update_calendar``,
        ``update_calendar_access_by_id``, ``update_event``."""
        from .operations.calendars import AsyncCalendarsOperations

        return AsyncCalendarsOperations(self._client)

    @property
    def channels(self) -> AsyncChannelsOperations:
        """``add_members_by_id``, ``add_reaction_to_message``, ``create_channel_webhook``,
        ``create_new_channel``, ``delete_channel_by_id``, ``delete_channel_webhook``,
        ``delete_message_by_id``, ``get_all_channels``, ``get_channel_apps``, ``get_channel_by_id``,
        ``get_channel_members_by_id``, ``get_channel_message``, ``get_channel_message_data``,
        ``get_channel_messages``, ``get_channel_thread_messages``, ``get_channel_webhooks``,
        ``get_channels``, ``get_dm_channel_by_user_id``, ``get_pinned_channel_messages``,
        ``get_webhook_profile_image``, ``invite_app``, ``pin_channel_message``,
        ``post_new_message``, ``post_webhook_message``, ``remove_app``, ``remove_members_by_id``,
        ``remove_reaction_by_id_and_user_id_and_name``, ``update_channel_access_by_id``,
        ``update_channel_by_id``, ``update_channel_webhook``,
        ``update_is_active_member_by_id_and_user_id``, ``update_member_mute_status``,
        ``update_message_by_id``."""
        from .operations.channels import AsyncChannelsOperations

        return AsyncChannelsOperations(self._client)

    @property
    def chats(self) -> AsyncChatsOperations:
        """``add_tag_by_id_and_tag_name``, ``archive_all_chats``, ``archive_chat_by_id``,
        ``clone_chat_by_id``, ``clone_shared_chat_by_id``, ``compact_chat_by_id``,
        ``create_new_chat``, ``delete_all_user_chats``, ``delete_chat_by_id``,
        ``delete_chat_message_by_id``, ``delete_shared_chat_by_id``,
        ``delete_tag_by_id_and_tag_name``, ``export_chat_stats``, ``export_single_chat_stats``,
        ``fork_chat_by_id``, ``get_all_user_chats_in_db``, ``get_all_user_tags``,
        ``get_archived_session_user_chat_count``, ``get_archived_session_user_chat_list``,
        ``get_chat_by_id``, ``get_chat_config``, ``get_chat_list_by_folder_id``,
        ``get_chat_tags_by_id``, ``get_chats_by_folder_id``, ``get_pinned_status_by_id``,
        ``get_session_user_chat_list``, ``get_session_user_chat_list_list``,
        ``get_session_user_chat_usage_stats``, ``get_shared_chat_access_by_id``,
        ``get_shared_chat_by_id``, ``get_shared_session_user_chat_list``,
        ``get_user_archived_chats``, ``get_user_chat_list_by_tag_name``,
        ``get_user_chat_list_by_user_id``, ``get_user_chats``, ``get_user_pinned_chats``,
        ``import_chats``, ``mark_chat_unread_by_id``, ``mark_chats_read_by_user_id``,
        ``pin_chat_by_id``, ``search_user_chats``, ``send_chat_message_event_by_id``,
        ``set_chat_config``, ``share_chat_by_id``, ``unarchive_all_chats``, ``unshare_all_chats``,
        ``update_chat_by_id``, ``update_chat_folder_id_by_id``, ``update_chat_message_by_id``,
        ``update_chat_params``, ``update_shared_chat_access_by_id``."""
        from .operations.chats import AsyncChatsOperations

        return AsyncChatsOperations(self._client)

    @property
    def configs(self) -> AsyncConfigsOperations:
        """``export_config``, ``get_banners``, ``get_code_execution_config``,
        ``get_config_namespace``, ``get_connections_config``, ``get_models_config``,
        ``get_models_defaults``, ``get_subagents_config``, ``get_terminal_servers_config``,
        ``get_tool_servers_config``, ``import_config``, ``put_terminal_server_lifecycle``,
        ``put_terminal_server_policy``, ``refresh_terminal_server_terminals``,
        ``register_oauth_client``, ``set_banners``, ``set_code_execution_config``,
        ``set_connections_config``, ``set_default_suggestions``, ``set_interface_visibility``,
        ``set_models_config``, ``set_subagents_config``, ``set_terminal_servers_config``,
        ``set_tool_servers_config``, ``verify_terminal_server_connection``,
        ``verify_tool_servers_config``."""
        from .operations.configs import AsyncConfigsOperations

        return AsyncConfigsOperations(self._client)

    @property
    def evaluations(self) -> AsyncEvaluationsOperations:
        """``create_feedback``, ``delete_all_feedbacks``, ``delete_feedback_by_id``,
        ``delete_feedbacks``, ``export_all_feedbacks``, ``get_all_feedback_ids``, ``get_config``,
        ``get_feedback_by_id``, ``get_feedback_model_ids``, ``get_feedbacks``, ``get_leaderboard``,
        ``get_model_history``, ``get_user_feedbacks``, ``update_config``,
        ``update_feedback_by_id``."""
        from .operations.evaluations import AsyncEvaluationsOperations

        return AsyncEvaluationsOperations(self._client)

    @property
    def files(self) -> AsyncFilesOperations:
        """``count_files``, ``count_user_files``, ``delete_all_files``, ``delete_file_by_id``,
        ``get_file_by_id``, ``get_file_content_by_id``, ``get_file_data_content_by_id``,
        ``get_file_process_status``, ``get_html_file_content_by_id``, ``list_files``,
        ``rename_file_by_id``, ``search_files``, ``search_user_files``,
        ``update_file_data_content_by_id``, ``upload_file``."""
        from .operations.files import AsyncFilesOperations

        return AsyncFilesOperations(self._client)

    @property
    def folders(self) -> AsyncFoldersOperations:
        """``create_folder``, ``delete_folder_by_id``, ``get_folder_by_id``, ``get_folders``,
        ``get_shared_folder_chats``, ``get_shared_folders``, ``mark_folder_chats_read_by_id``,
        ``update_folder_access_by_id``, ``update_folder_is_expanded_by_id``,
        ``update_folder_name_by_id``, ``update_folder_parent_id_by_id``."""
        from .operations.folders import AsyncFoldersOperations

        return AsyncFoldersOperations(self._client)

    @property
    def functions(self) -> AsyncFunctionsOperations:
        """``create_new_function``, ``delete_function_by_id``, ``delete_function_history_entry``,
        ``get_function_by_id``, ``get_function_history``, ``get_function_history_diff``,
        ``get_function_history_entry``, ``get_function_list``, ``get_function_user_valves_by_id``,
        ``get_function_user_valves_spec_by_id``, ``get_function_valves_by_id``,
        ``get_function_valves_spec_by_id``, ``get_functions``, ``get_functions_export``,
        ``load_function_from_url``, ``set_function_production``, ``sync_functions``,
        ``toggle_function_by_id``, ``toggle_global_by_id``, ``update_function_by_id``,
        ``update_function_user_valves_by_id``, ``update_function_valves_by_id``."""
        from .operations.functions import AsyncFunctionsOperations

        return AsyncFunctionsOperations(self._client)

    @property
    def groups(self) -> AsyncGroupsOperations:
        """``add_user_to_group``, ``create_new_group``, ``delete_group_by_id``,
        ``export_group_by_id``, ``get_group_by_id``, ``get_group_info_by_id``, ``get_groups``,
        ``get_users_in_group``, ``inspect_group_members``, ``preview_group_access``,
        ``remove_users_from_group``, ``update_group_by_id``."""
        from .operations.groups import AsyncGroupsOperations

        return AsyncGroupsOperations(self._client)

    @property
    def images(self) -> AsyncImagesOperations:
        """``edit_images``, ``generate_images``, ``get_config``, ``get_models``, ``update_config``,
        ``verify_connection``."""
        from .operations.images import AsyncImagesOperations

        return AsyncImagesOperations(self._client)

    @property
    def knowledge(self) -> AsyncKnowledgeOperations:
        """``add_file_to_knowledge_by_id``, ``add_files_to_knowledge_batch``,
        ``create_external_knowledge``, ``create_external_knowledge_connection``,
        ``create_external_knowledge_source``, ``create_knowledge_directory``,
        ``create_new_knowledge``, ``delete_external_knowledge_connection``,
        ``delete_knowledge_by_id``, ``delete_knowledge_directory``, ``export_knowledge_by_id``,
        ``get_external_knowledge_connection``, ``get_external_knowledge_connections``,
        ``get_knowledge_bases``, ``get_knowledge_by_id``, ``get_knowledge_files_by_id``,
        ``get_pending_knowledge_files``, ``move_file_in_knowledge``,
        ``reindex_knowledge_base_metadata_embeddings``, ``reindex_knowledge_files``,
        ``remove_file_from_knowledge_by_id``, ``reset_knowledge_by_id``, ``search_knowledge_bases``,
        ``search_knowledge_files``, ``sync_knowledge_cleanup``, ``sync_knowledge_diff``,
        ``test_external_knowledge_connection``, ``test_external_knowledge_retrieval``,
        ``test_external_knowledge_source``, ``update_external_knowledge_connection``,
        ``update_external_knowledge_source``, ``update_file_from_knowledge_by_id``,
        ``update_knowledge_access_by_id``, ``update_knowledge_by_id``,
        ``update_knowledge_directory``."""
        from .operations.knowledge import AsyncKnowledgeOperations

        return AsyncKnowledgeOperations(self._client)

    @property
    def memories(self) -> AsyncMemoriesOperations:
        """``add_memory``, ``delete_memory_by_id``, ``delete_memory_by_user_id``, ``get_memories``,
        ``list_memory_paths``, ``query_memory``, ``read_memory_path``,
        ``reindex_memories_from_vector_db``, ``reset_memory_from_vector_db``, ``search_memories``,
        ``update_memories``, ``update_memory_by_id``."""
        from .operations.memories import AsyncMemoriesOperations

        return AsyncMemoriesOperations(self._client)

    @property
    def models(self) -> AsyncModelsOperations:
        """``create_new_model``, ``delete_all_models``, ``delete_model_by_id``,
        ``delete_model_history_entry``, ``export_models``, ``get_all_model_records``,
        ``get_base_model_tags``, ``get_base_models``, ``get_model_by_id``, ``get_model_history``,
        ``get_model_history_entry``, ``get_model_profile_image``, ``get_model_tags``,
        ``get_models``, ``import_models``, ``set_model_version``, ``sync_models``,
        ``toggle_model_by_id``, ``update_model_access_by_id``, ``update_model_by_id``."""
        from .operations.models import AsyncModelsOperations

        return AsyncModelsOperations(self._client)

    @property
    def notes(self) -> AsyncNotesOperations:
        """``create_new_note``, ``create_note_chat_by_id``, ``delete_note_by_id``,
        ``get_note_by_id``, ``get_note_chat_by_id``, ``get_note_chats_by_id``, ``get_notes``,
        ``get_pinned_notes``, ``pin_note_by_id``, ``search_notes``, ``update_note_access_by_id``,
        ``update_note_by_id``."""
        from .operations.notes import AsyncNotesOperations

        return AsyncNotesOperations(self._client)

    @property
    def notifications(self) -> AsyncNotificationsOperations:
        """``create_notification_target``, ``delete_notification_target``,
        ``get_notification_events``, ``get_notification_targets``,
        ``set_default_notification_target``, ``test_notification_target``,
        ``update_notification_target``."""
        from .operations.notifications import AsyncNotificationsOperations

        return AsyncNotificationsOperations(self._client)

    @property
    def ollama(self) -> AsyncOllamaOperations:
        """``copy_model``, ``create_model``, ``delete_model``, ``download_model``, ``embed``,
        ``embeddings``, ``generate_anthropic_messages``, ``generate_chat_completion``,
        ``generate_completion``, ``generate_openai_chat_completion``,
        ``generate_openai_completion``, ``generate_openai_embeddings``, ``generate_responses``,
        ``get_config``, ``get_ollama_loaded_models``, ``get_ollama_tags``, ``get_ollama_versions``,
        ``get_openai_models``, ``get_status``, ``get_status_head``, ``pull_model``, ``push_model``,
        ``show_model_info``, ``unload_model``, ``update_config``, ``upload_model``,
        ``verify_connection``."""
        from .operations.ollama import AsyncOllamaOperations

        return AsyncOllamaOperations(self._client)

    @property
    def openai(self) -> AsyncOpenaiOperations:
        """``delete_provider_model``, ``download_provider_model``, ``generate_chat_completion``,
        ``get_config``, ``get_models``, ``get_provider_model_catalog``,
        ``get_provider_model_download_status``, ``load_provider_model``, ``proxy``,
        ``proxy_delete``, ``proxy_post``, ``proxy_put``, ``responses``, ``speech``,
        ``stream_provider_model_events``, ``unload_provider_model``, ``update_config``,
        ``verify_connection``."""
        from .operations.openai import AsyncOpenaiOperations

        return AsyncOpenaiOperations(self._client)

    @property
    def pipelines(self) -> AsyncPipelinesOperations:
        """``add_pipeline``, ``delete_pipeline``, ``get_pipeline_valves``,
        ``get_pipeline_valves_spec``, ``get_pipelines``, ``get_pipelines_list``,
        ``update_pipeline_valves``, ``upload_pipeline``."""
        from .operations.pipelines import AsyncPipelinesOperations

        return AsyncPipelinesOperations(self._client)

    @property
    def prompts(self) -> AsyncPromptsOperations:
        """``create_new_prompt``, ``delete_prompt_by_id``, ``delete_prompt_history_entry``,
        ``get_prompt_by_id``, ``get_prompt_diff``, ``get_prompt_history``,
        ``get_prompt_history_entry``, ``get_prompt_list``, ``get_prompt_tags``, ``get_prompts``,
        ``set_prompt_version``, ``toggle_prompt_active``, ``update_prompt_access_by_id``,
        ``update_prompt_by_id``, ``update_prompt_metadata``."""
        from .operations.prompts import AsyncPromptsOperations

        return AsyncPromptsOperations(self._client)

    @property
    def retrieval(self) -> AsyncRetrievalOperations:
        """``delete_entries_from_collection``, ``get_embedding_config``, ``get_rag_config``,
        ``process_file``, ``process_files_batch``, ``process_text``, ``process_url``,
        ``process_web``, ``process_web_search``, ``process_web_youtube``,
        ``query_collection_handler``, ``query_doc_handler``, ``reset_upload_dir``,
        ``reset_vector_db``, ``update_embedding_config``, ``update_rag_config``."""
        from .operations.retrieval import AsyncRetrievalOperations

        return AsyncRetrievalOperations(self._client)

    @property
    def search(self) -> AsyncSearchOperations:
        """``search``."""
        from .operations.search import AsyncSearchOperations

        return AsyncSearchOperations(self._client)

    @property
    def server(self) -> AsyncServerOperations:
        """``chat_action``, ``chat_completed``, ``chat_completion``, ``chat_completion_v1``,
        ``check_db_health``, ``count_message_tokens``, ``count_message_tokens_v1_messages``,
        ``create_event_webhook``, ``delete_event_webhook_api``, ``embeddings``, ``embeddings_v1``,
        ``generate_messages``, ``generate_messages_v1_messages``, ``get_app_changelog``,
        ``get_app_config``, ``get_app_latest_release_version``, ``get_app_version``,
        ``get_base_models``, ``get_current_usage``, ``get_event_catalog``,
        ``get_event_webhooks_api``, ``get_manifest_json``, ``get_models``, ``get_models_v1``,
        ``get_opensearch_xml``, ``healthcheck``, ``list_tasks_by_chat_id_endpoint``,
        ``list_tasks_endpoint``, ``oauth_backchannel_logout``, ``oauth_client_authorize``,
        ``oauth_client_callback``, ``oauth_login``, ``oauth_login_callback``,
        ``oauth_login_callback_login``, ``readiness_check``, ``resolve_chat_message_tool_call``,
        ``serve_cache_file``, ``stop_task_endpoint``, ``stop_tasks_by_chat_id_endpoint``,
        ``unload_model``, ``update_event_webhook``."""
        from .operations.server import AsyncServerOperations

        return AsyncServerOperations(self._client)

    @property
    def skills(self) -> AsyncSkillsOperations:
        """``clone_skill``, ``create_new_skill``, ``delete_skill_by_id``,
        ``delete_skill_history_entry``, ``diff_skill_file``, ``diff_skill_history``,
        ``export_skills``, ``get_skill_by_id``, ``get_skill_file``, ``get_skill_files``,
        ``get_skill_history``, ``get_skill_history_entry``, ``get_skill_list``, ``get_skills``,
        ``import_skills``, ``load_skill_by_url``, ``preview_skill_import``, ``set_skill_version``,
        ``toggle_skill_by_id``, ``update_skill_access_by_id``, ``update_skill_by_id``."""
        from .operations.skills import AsyncSkillsOperations

        return AsyncSkillsOperations(self._client)

    @property
    def tasks(self) -> AsyncTasksOperations:
        """``generate_autocompletion``, ``generate_chat_tags``, ``generate_emoji``,
        ``generate_follow_ups``, ``generate_image_prompt``, ``generate_moa_response``,
        ``generate_queries``, ``generate_title``, ``get_task_config``, ``update_task_config``."""
        from .operations.tasks import AsyncTasksOperations

        return AsyncTasksOperations(self._client)

    @property
    def terminals(self) -> AsyncTerminalsOperations:
        """``list_terminal_servers``, ``proxy_terminal``, ``proxy_terminal_chats``,
        ``proxy_terminal_chats_delete``, ``proxy_terminal_chats_head``,
        ``proxy_terminal_chats_options``, ``proxy_terminal_chats_patch``,
        ``proxy_terminal_chats_post``, ``proxy_terminal_chats_put``, ``proxy_terminal_delete``,
        ``proxy_terminal_head``, ``proxy_terminal_options``, ``proxy_terminal_patch``,
        ``proxy_terminal_post``, ``proxy_terminal_put``."""
        from .operations.terminals import AsyncTerminalsOperations

        return AsyncTerminalsOperations(self._client)

    @property
    def tools(self) -> AsyncToolsOperations:
        """``create_new_tools``, ``delete_tool_history_entry``, ``delete_tools_by_id``,
        ``export_tools``, ``get_tool_history``, ``get_tool_history_diff``,
        ``get_tool_history_entry``, ``get_tool_list``, ``get_tool_specs``, ``get_tools``,
        ``get_tools_by_id``, ``get_tools_user_valves_by_id``, ``get_tools_user_valves_spec_by_id``,
        ``get_tools_valves_by_id``, ``get_tools_valves_spec_by_id``, ``load_tool_from_url``,
        ``set_tool_production``, ``update_tool_access_by_id``, ``update_tools_by_id``,
        ``update_tools_user_valves_by_id``, ``update_tools_valves_by_id``."""
        from .operations.tools import AsyncToolsOperations

        return AsyncToolsOperations(self._client)

    @property
    def users(self) -> AsyncUsersOperations:
        """``delete_user_by_id``, ``get_all_users``, ``get_default_user_permissions``,
        ``get_default_user_permissions_defaults``, ``get_user_active_status_by_id``,
        ``get_user_by_id``, ``get_user_groups``, ``get_user_groups_by_id``, ``get_user_info_by_id``,
        ``get_user_info_by_session_user``, ``get_user_oauth_sessions_by_id``,
        ``get_user_permissisions``, ``get_user_preview``, ``get_user_profile_image_by_id``,
        ``get_user_settings_by_session_user``, ``get_user_status_by_session_user``,
        ``get_user_usage_by_session_user``, ``get_user_variables_by_session_user``, ``get_users``,
        ``revoke_user_sessions``, ``search_users``, ``update_default_user_permissions``,
        ``update_user_by_id``, ``update_user_info_by_session_user``,
        ``update_user_settings_by_session_user``, ``update_user_status_by_session_user``,
        ``update_user_variables_by_session_user``."""
        from .operations.users import AsyncUsersOperations

        return AsyncUsersOperations(self._client)

    @property
    def utils(self) -> AsyncUtilsOperations:
        """``download_db``, ``execute_code``, ``format_code``, ``get_gravatar``."""
        from .operations.utils import AsyncUtilsOperations

        return AsyncUtilsOperations(self._client)
