"""The bodies of operations.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from typing import TypedDict
else:
    try:
        # pydantic requires this one before Python 3.12.
        from typing_extensions import TypedDict
    except ImportError:
        from typing import TypedDict


class AppsConnectAppByIdBody(TypedDict, total=False):
    api_key: Optional[str]


class AppsCreateAppInteractionBody(TypedDict):
    message_id: str
    action_id: str


class _AppsCreateNewAppBody(TypedDict):
    manifest: Mapping[str, Any]
    url: str
    api_key: str
    slug: str
    granted_scopes: Sequence[str]


class AppsCreateNewAppBody(_AppsCreateNewAppBody, total=False):
    access_grants: Optional[Sequence[Any]]


class _AppsPreviewAppManifestBody(TypedDict):
    url: str


class AppsPreviewAppManifestBody(_AppsPreviewAppManifestBody, total=False):
    api_key: Optional[str]
    app_id: Optional[str]


class AppsUpdateAppByIdBody(TypedDict, total=False):
    is_active: Optional[bool]
    name: Optional[str]
    settings: Optional[Mapping[str, Any]]
    manifest: Optional[Mapping[str, Any]]
    granted_scopes: Optional[Sequence[str]]
    access_grants: Optional[Sequence[Any]]


class _AudioUpdateAudioConfigBody(TypedDict):
    tts: Mapping[str, Any]
    stt: Mapping[str, Any]


class AudioUpdateAudioConfigBody(_AudioUpdateAudioConfigBody, total=False):
    realtime: Optional[Mapping[str, Any]]


class _AuthsAddUserBody(TypedDict):
    name: str
    email: str
    password: str


class AuthsAddUserBody(_AuthsAddUserBody, total=False):
    profile_image_url: Optional[str]
    role: Optional[str]


class _AuthsConfirmMfaEnrollmentBody(TypedDict):
    challenge_token: str
    code: str


class AuthsConfirmMfaEnrollmentBody(_AuthsConfirmMfaEnrollmentBody, total=False):
    recovery: Optional[bool]


class AuthsLdapAuthBody(TypedDict):
    user: str
    password: str


class AuthsRedeemMfaResetTokenBody(TypedDict):
    challenge_token: str
    reset_token: str


class _AuthsRegenerateMfaRecoveryCodesBody(TypedDict):
    code: str


class AuthsRegenerateMfaRecoveryCodesBody(_AuthsRegenerateMfaRecoveryCodesBody, total=False):
    recovery: Optional[bool]


class AuthsSigninBody(TypedDict):
    email: str
    password: str


class _AuthsSignupBody(TypedDict):
    name: str
    email: str
    password: str


class AuthsSignupBody(_AuthsSignupBody, total=False):
    profile_image_url: Optional[str]


class AuthsStartMfaEnrollmentBody(TypedDict):
    challenge_token: str


class _AuthsStartMfaReplacementBody(TypedDict):
    code: str


class AuthsStartMfaReplacementBody(_AuthsStartMfaReplacementBody, total=False):
    recovery: Optional[bool]


class AuthsTokenExchangeBody(TypedDict):
    token: str


class _AuthsUpdateAdminConfigBody(TypedDict):
    SHOW_ADMIN_DETAILS: bool
    WEBUI_URL: str
    ENABLE_SIGNUP: bool
    ENABLE_API_KEYS: bool
    ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS: bool
    API_KEYS_ALLOWED_ENDPOINTS: str
    DEFAULT_USER_ROLE: str
    DEFAULT_GROUP_ID: str
    JWT_EXPIRES_IN: str
    ENABLE_COMMUNITY_SHARING: bool
    ENABLE_MESSAGE_RATING: bool
    ENABLE_FOLDERS: bool
    ENABLE_CHANNELS: bool
    ENABLE_MEMORIES: bool
    ENABLE_NOTES: bool
    ENABLE_USER_WEBHOOKS: bool
    ENABLE_USER_STATUS: bool


class AuthsUpdateAdminConfigBody(_AuthsUpdateAdminConfigBody, total=False):
    ENABLE_MFA: Optional[bool]
    MFA_ALLOW_OAUTH_BYPASS: Optional[bool]
    MFA_ALLOW_TRUSTED_HEADER_BYPASS: Optional[bool]
    ADMIN_EMAIL: Optional[str]
    ENABLE_LOGIN_FORM: Optional[bool]
    DEFAULT_INTERFACE_SETTINGS: Optional[Mapping[str, Any]]
    I18N: Optional[Mapping[str, Any]]
    FOLDER_MAX_FILE_COUNT: Optional[Any]
    AUTOMATION_MAX_COUNT: Optional[Any]
    AUTOMATION_MIN_INTERVAL: Optional[Any]
    ENABLE_AUTOMATIONS: Optional[bool]
    ENABLE_ENCRYPTED_CHANNELS: Optional[bool]
    ENABLE_APPS: Optional[bool]
    CHANNEL_MODEL_RESPONSE_MODE: Optional[str]
    ENABLE_CALENDAR: Optional[bool]
    ENABLE_MEMORY_SYSTEM_CONTEXT: Optional[bool]
    ENABLE_SKILL_LAZY_LOADING: Optional[bool]
    SKILL_CONTENT_MAX_CHARS: Optional[int]
    SKILL_PREVIEW_MAX_CHARS: Optional[int]
    PENDING_USER_OVERLAY_TITLE: Optional[str]
    PENDING_USER_OVERLAY_CONTENT: Optional[str]
    RESPONSE_WATERMARK: Optional[str]


class AuthsUpdateLdapConfigBody(TypedDict, total=False):
    enable_ldap: Optional[bool]


class _AuthsUpdateLdapServerBody(TypedDict):
    label: str
    host: str
    app_dn: str
    app_dn_password: str
    search_base: str


class AuthsUpdateLdapServerBody(_AuthsUpdateLdapServerBody, total=False):
    port: Optional[int]
    attribute_for_mail: Optional[str]
    default_email_domain: Optional[str]
    attribute_for_username: Optional[str]
    search_filters: Optional[str]
    use_tls: Optional[bool]
    certificate_path: Optional[str]
    validate_cert: Optional[bool]
    ciphers: Optional[str]
    enable_group_management: Optional[bool]
    enable_group_creation: Optional[bool]
    attribute_for_groups: Optional[str]


class AuthsUpdateOauthConfigBody(TypedDict, total=False):
    ENABLE_OAUTH: Optional[bool]
    ENABLE_OAUTH_SIGNUP: Optional[bool]
    OAUTH_MERGE_ACCOUNTS_BY_EMAIL: Optional[bool]
    OAUTH_AUTO_REDIRECT: Optional[bool]
    OAUTH_ALLOWED_DOMAINS: Optional[str]
    OAUTH_BLOCKED_GROUPS: Optional[str]
    ENABLE_OAUTH_ROLE_MANAGEMENT: Optional[bool]
    OAUTH_ROLES_CLAIM: Optional[str]
    OAUTH_ADMIN_ROLES: Optional[str]
    OAUTH_ALLOWED_ROLES: Optional[str]
    ENABLE_OAUTH_GROUP_MANAGEMENT: Optional[bool]
    ENABLE_OAUTH_GROUP_CREATION: Optional[bool]
    OAUTH_GROUP_CLAIM: Optional[str]
    OAUTH_GROUP_DEFAULT_SHARE: Optional[Any]
    OAUTH_PROVIDER_NAME: Optional[str]
    OPENID_PROVIDER_URL: Optional[str]
    OAUTH_CLIENT_ID: Optional[str]
    OAUTH_CLIENT_SECRET: Optional[str]
    OPENID_REDIRECT_URI: Optional[str]
    OAUTH_SCOPES: Optional[str]
    OAUTH_CODE_CHALLENGE_METHOD: Optional[str]
    OAUTH_TOKEN_ENDPOINT_AUTH_METHOD: Optional[str]
    OPENID_END_SESSION_ENDPOINT: Optional[str]
    OAUTH_TIMEOUT: Optional[Any]
    OAUTH_CLIENT_TIMEOUT: Optional[Any]
    OAUTH_EMAIL_CLAIM: Optional[str]
    OAUTH_USERNAME_CLAIM: Optional[str]
    OAUTH_PICTURE_CLAIM: Optional[str]
    OAUTH_SUB_CLAIM: Optional[str]
    OAUTH_AUDIENCE: Optional[str]
    OAUTH_UPDATE_EMAIL_ON_LOGIN: Optional[bool]
    OAUTH_UPDATE_NAME_ON_LOGIN: Optional[bool]
    OAUTH_UPDATE_PICTURE_ON_LOGIN: Optional[bool]
    OAUTH_REFRESH_TOKEN_INCLUDE_SCOPE: Optional[bool]


class AuthsUpdatePasswordBody(TypedDict):
    password: str
    new_password: str


class _AuthsUpdateProfileBody(TypedDict):
    profile_image_url: str
    name: str


class AuthsUpdateProfileBody(_AuthsUpdateProfileBody, total=False):
    bio: Optional[str]
    gender: Optional[str]
    date_of_birth: Optional[str]


class AuthsUpdateTimezoneBody(TypedDict):
    timezone: str


class _AuthsVerifyMfaChallengeBody(TypedDict):
    challenge_token: str
    code: str


class AuthsVerifyMfaChallengeBody(_AuthsVerifyMfaChallengeBody, total=False):
    recovery: Optional[bool]


class _AutomationsCreateNewAutomationBody(TypedDict):
    name: str
    data: Mapping[str, Any]


class AutomationsCreateNewAutomationBody(_AutomationsCreateNewAutomationBody, total=False):
    folder_id: Optional[str]
    meta: Optional[Mapping[str, Any]]
    is_active: Optional[bool]


class _AutomationsUpdateAutomationByIdBody(TypedDict):
    name: str
    data: Mapping[str, Any]


class AutomationsUpdateAutomationByIdBody(_AutomationsUpdateAutomationByIdBody, total=False):
    folder_id: Optional[str]
    meta: Optional[Mapping[str, Any]]
    is_active: Optional[bool]


class _CalendarsCreateCalendarBody(TypedDict):
    name: str


class CalendarsCreateCalendarBody(_CalendarsCreateCalendarBody, total=False):
    color: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    access_grants: Optional[Sequence[Any]]


class _CalendarsCreateEventBody(TypedDict):
    calendar_id: str
    title: str
    start_at: int


class CalendarsCreateEventBody(_CalendarsCreateEventBody, total=False):
    description: Optional[str]
    end_at: Optional[int]
    all_day: Optional[bool]
    rrule: Optional[str]
    color: Optional[str]
    location: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    attendees: Optional[Sequence[Any]]


class CalendarsRsvpEventBody(TypedDict):
    status: str


class CalendarsUpdateCalendarBody(TypedDict, total=False):
    name: Optional[str]
    color: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]


class CalendarsUpdateCalendarAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class CalendarsUpdateEventBody(TypedDict, total=False):
    calendar_id: Optional[str]
    title: Optional[str]
    description: Optional[str]
    start_at: Optional[int]
    end_at: Optional[int]
    all_day: Optional[bool]
    rrule: Optional[str]
    color: Optional[str]
    location: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    is_cancelled: Optional[bool]
    attendees: Optional[Sequence[Any]]


class ChannelsAddMembersByIdBody(TypedDict, total=False):
    user_ids: Optional[Sequence[str]]
    group_ids: Optional[Sequence[str]]


class ChannelsAddReactionToMessageBody(TypedDict):
    name: str


class _ChannelsCreateChannelWebhookBody(TypedDict):
    name: str


class ChannelsCreateChannelWebhookBody(_ChannelsCreateChannelWebhookBody, total=False):
    profile_image_url: Optional[str]


class ChannelsCreateNewChannelBody(TypedDict, total=False):
    name: Optional[str]
    description: Optional[str]
    is_private: Optional[bool]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    group_ids: Optional[Sequence[str]]
    user_ids: Optional[Sequence[str]]
    access_grants: Optional[Sequence[Any]]
    type: Optional[str]


class ChannelsInviteAppBody(TypedDict):
    app_id: str


class ChannelsPinChannelMessageBody(TypedDict):
    is_pinned: bool


class _ChannelsPostNewMessageBody(TypedDict):
    content: str


class ChannelsPostNewMessageBody(_ChannelsPostNewMessageBody, total=False):
    temp_id: Optional[str]
    reply_to_id: Optional[str]
    parent_id: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]


class ChannelsPostWebhookMessageBody(TypedDict):
    content: str


class ChannelsRemoveMembersByIdBody(TypedDict, total=False):
    user_ids: Optional[Sequence[str]]


class ChannelsRemoveReactionByIdAndUserIdAndNameBody(TypedDict):
    name: str


class ChannelsUpdateChannelAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class ChannelsUpdateChannelByIdBody(TypedDict, total=False):
    name: Optional[str]
    description: Optional[str]
    is_private: Optional[bool]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    group_ids: Optional[Sequence[str]]
    user_ids: Optional[Sequence[str]]


class _ChannelsUpdateChannelWebhookBody(TypedDict):
    name: str


class ChannelsUpdateChannelWebhookBody(_ChannelsUpdateChannelWebhookBody, total=False):
    profile_image_url: Optional[str]


class ChannelsUpdateIsActiveMemberByIdAndUserIdBody(TypedDict):
    is_active: bool


class ChannelsUpdateMemberMuteStatusBody(TypedDict):
    is_channel_muted: bool


class _ChannelsUpdateMessageByIdBody(TypedDict):
    content: str


class ChannelsUpdateMessageByIdBody(_ChannelsUpdateMessageByIdBody, total=False):
    temp_id: Optional[str]
    reply_to_id: Optional[str]
    parent_id: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]


class ChatsAddTagByIdAndTagNameBody(TypedDict):
    name: str


class ChatsCloneChatByIdBody(TypedDict, total=False):
    title: Optional[str]


class ChatsCompactChatByIdBody(TypedDict, total=False):
    model: Optional[str]


class _ChatsCreateNewChatBody(TypedDict):
    chat: Mapping[str, Any]


class ChatsCreateNewChatBody(_ChatsCreateNewChatBody, total=False):
    variables: Optional[Mapping[str, Any]]
    folder_id: Optional[str]


class ChatsDeleteTagByIdAndTagNameBody(TypedDict):
    name: str


class ChatsForkChatByIdBody(TypedDict, total=False):
    message_id: Optional[str]


class _ChatsGetUserChatListByTagNameBody(TypedDict):
    name: str


class ChatsGetUserChatListByTagNameBody(_ChatsGetUserChatListByTagNameBody, total=False):
    skip: Optional[int]
    limit: Optional[int]


class ChatsImportChatsBody(TypedDict):
    chats: Sequence[Any]


class ChatsSendChatMessageEventByIdBody(TypedDict):
    type: str
    data: Mapping[str, Any]


class _ChatsSetChatConfigBody(TypedDict):
    ENABLE_CONTEXT_COMPACTION: bool
    CONTEXT_COMPACTION_PROMPT_TEMPLATE: str


class ChatsSetChatConfigBody(_ChatsSetChatConfigBody, total=False):
    CONTEXT_COMPACTION_MODEL: Optional[str]
    CONTEXT_COMPACTION_TOKEN_THRESHOLD: Optional[int]
    CONTEXT_COMPACTION_TOKEN_CAP: Optional[int]
    CONTEXT_COMPACTION_RETENTION_PERCENTAGE: Optional[int]
    ENABLE_TOOL_PERMISSIONS: Optional[bool]
    ENABLE_TOOL_SEARCH: Optional[bool]
    TOOL_SEARCH_DEFER_THRESHOLD: Optional[int]
    TOOL_SEARCH_ALWAYS_LOADED: Optional[Sequence[str]]
    TOOL_SEARCH_DEFER_BUILTIN_TOOLS: Optional[bool]


class ChatsShareChatByIdBody(TypedDict, total=False):
    share_mode: Optional[str]


class _ChatsUpdateChatByIdBody(TypedDict):
    chat: Mapping[str, Any]


class ChatsUpdateChatByIdBody(_ChatsUpdateChatByIdBody, total=False):
    variables: Optional[Mapping[str, Any]]
    folder_id: Optional[str]


class ChatsUpdateChatFolderIdByIdBody(TypedDict, total=False):
    folder_id: Optional[str]


class ChatsUpdateChatMessageByIdBody(TypedDict, total=False):
    content: Optional[str]
    voice: Optional[Mapping[str, Any]]


class _ChatsUpdateSharedChatAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class ChatsUpdateSharedChatAccessByIdBody(_ChatsUpdateSharedChatAccessByIdBody, total=False):
    share_mode: Optional[str]


class ConfigsImportConfigBody(TypedDict):
    config: Mapping[str, Any]


class _ConfigsPutTerminalServerLifecycleBody(TypedDict):
    url: str
    policy_id: str


class ConfigsPutTerminalServerLifecycleBody(_ConfigsPutTerminalServerLifecycleBody, total=False):
    key: Optional[str]
    auth_type: Optional[str]
    lifecycle_data: Optional[Mapping[str, Any]]


class _ConfigsPutTerminalServerPolicyBody(TypedDict):
    url: str
    policy_id: str


class ConfigsPutTerminalServerPolicyBody(_ConfigsPutTerminalServerPolicyBody, total=False):
    key: Optional[str]
    auth_type: Optional[str]
    policy_data: Optional[Mapping[str, Any]]


class _ConfigsRefreshTerminalServerTerminalsBody(TypedDict):
    url: str


class ConfigsRefreshTerminalServerTerminalsBody(_ConfigsRefreshTerminalServerTerminalsBody, total=False):
    key: Optional[str]
    auth_type: Optional[str]
    user_id: Optional[str]
    policy_id: Optional[str]
    only_idle: Optional[bool]
    reset: Optional[bool]


class _ConfigsRegisterOauthClientBody(TypedDict):
    url: str
    client_id: str


class ConfigsRegisterOauthClientBody(_ConfigsRegisterOauthClientBody, total=False):
    client_name: Optional[str]
    client_secret: Optional[str]
    oauth_server_url: Optional[str]
    oauth_scope: Optional[str]


class ConfigsSetBannersBody(TypedDict):
    banners: Sequence[Any]


class ConfigsSetCodeExecutionConfigBody(TypedDict):
    ENABLE_CODE_EXECUTION: bool
    CODE_EXECUTION_ENGINE: str
    CODE_EXECUTION_JUPYTER_URL: str
    CODE_EXECUTION_JUPYTER_AUTH: str
    CODE_EXECUTION_JUPYTER_AUTH_TOKEN: str
    CODE_EXECUTION_JUPYTER_AUTH_PASSWORD: str
    CODE_EXECUTION_JUPYTER_TIMEOUT: int
    ENABLE_CODE_INTERPRETER: bool
    CODE_INTERPRETER_ENGINE: str
    CODE_INTERPRETER_PROMPT_TEMPLATE: str
    CODE_INTERPRETER_JUPYTER_URL: str
    CODE_INTERPRETER_JUPYTER_AUTH: str
    CODE_INTERPRETER_JUPYTER_AUTH_TOKEN: str
    CODE_INTERPRETER_JUPYTER_AUTH_PASSWORD: str
    CODE_INTERPRETER_JUPYTER_TIMEOUT: int


class _ConfigsSetConnectionsConfigBody(TypedDict):
    ENABLE_DIRECT_CONNECTIONS: bool
    ENABLE_BASE_MODELS_CACHE: bool


class ConfigsSetConnectionsConfigBody(_ConfigsSetConnectionsConfigBody, total=False):
    ENABLE_DIRECT_INTEGRATIONS: Optional[bool]


class _ConfigsSetDefaultSuggestionsBody(TypedDict):
    suggestions: Sequence[Any]


class ConfigsSetDefaultSuggestionsBody(_ConfigsSetDefaultSuggestionsBody, total=False):
    i18n: Optional[Mapping[str, Any]]


class ConfigsSetInterfaceVisibilityBody(TypedDict):
    visibility: Mapping[str, Any]


class _ConfigsSetModelsConfigBody(TypedDict):
    DEFAULT_MODELS: str
    DEFAULT_PINNED_MODELS: str
    MODEL_ORDER_LIST: Sequence[str]


class ConfigsSetModelsConfigBody(_ConfigsSetModelsConfigBody, total=False):
    DEFAULT_MODEL_METADATA: Optional[Mapping[str, Any]]
    DEFAULT_MODEL_PARAMS: Optional[Mapping[str, Any]]


class ConfigsSetSubagentsConfigBody(TypedDict):
    ENABLE_SUBAGENTS: bool
    SUBAGENTS_BACKGROUND_ENABLED: bool
    SUBAGENTS_MAX_CONCURRENT: int
    SUBAGENTS_MAX_ASYNC: int
    SUBAGENTS_MAX_ITERATIONS: int
    SUBAGENTS_MAX_OUTPUT: int
    SUBAGENTS_SYSTEM_PROMPT: str


class ConfigsSetTerminalServersConfigBody(TypedDict):
    TERMINAL_SERVER_CONNECTIONS: Sequence[Any]


class ConfigsSetToolServersConfigBody(TypedDict):
    TOOL_SERVER_CONNECTIONS: Sequence[Any]


class _ConfigsVerifyTerminalServerConnectionBody(TypedDict):
    url: str


class ConfigsVerifyTerminalServerConnectionBody(_ConfigsVerifyTerminalServerConnectionBody, total=False):
    id: Optional[str]
    name: Optional[str]
    enabled: Optional[bool]
    path: Optional[str]
    key: Optional[str]
    auth_type: Optional[str]
    forward_cookies: Optional[bool]
    config: Optional[Mapping[str, Any]]
    server_type: Optional[str]
    policy_id: Optional[str]


class _ConfigsVerifyToolServersConfigBody(TypedDict):
    url: str
    path: str
    auth_type: str
    key: str
    config: Mapping[str, Any]


class ConfigsVerifyToolServersConfigBody(_ConfigsVerifyToolServersConfigBody, total=False):
    type: Optional[str]
    forward_cookies: Optional[bool]
    headers: Optional[Any]
    info: Optional[Mapping[str, Any]]


class _EvaluationsCreateFeedbackBody(TypedDict):
    type: str


class EvaluationsCreateFeedbackBody(_EvaluationsCreateFeedbackBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    snapshot: Optional[Mapping[str, Any]]


class EvaluationsUpdateConfigBody(TypedDict, total=False):
    ENABLE_EVALUATION_ARENA_MODELS: Optional[bool]
    EVALUATION_ARENA_MODELS: Optional[Sequence[Any]]


class _EvaluationsUpdateFeedbackByIdBody(TypedDict):
    type: str


class EvaluationsUpdateFeedbackByIdBody(_EvaluationsUpdateFeedbackByIdBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    snapshot: Optional[Mapping[str, Any]]


class FilesRenameFileByIdBody(TypedDict):
    filename: str


class FilesUpdateFileDataContentByIdBody(TypedDict):
    content: str


class _FoldersCreateFolderBody(TypedDict):
    name: str


class FoldersCreateFolderBody(_FoldersCreateFolderBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    parent_id: Optional[str]


class _FoldersUpdateFolderAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class FoldersUpdateFolderAccessByIdBody(_FoldersUpdateFolderAccessByIdBody, total=False):
    share_mode: Optional[str]


class FoldersUpdateFolderIsExpandedByIdBody(TypedDict):
    is_expanded: bool


class FoldersUpdateFolderNameByIdBody(TypedDict, total=False):
    name: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]


class FoldersUpdateFolderParentIdByIdBody(TypedDict, total=False):
    parent_id: Optional[str]


class _FunctionsCreateNewFunctionBody(TypedDict):
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]


class FunctionsCreateNewFunctionBody(_FunctionsCreateNewFunctionBody, total=False):
    commit_message: Optional[str]


class FunctionsLoadFunctionFromUrlBody(TypedDict):
    url: str


class FunctionsSetFunctionProductionBody(TypedDict):
    version_id: str


class FunctionsSyncFunctionsBody(TypedDict):
    functions: Sequence[Any]


class _FunctionsUpdateFunctionByIdBody(TypedDict):
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]


class FunctionsUpdateFunctionByIdBody(_FunctionsUpdateFunctionByIdBody, total=False):
    commit_message: Optional[str]


class GroupsAddUserToGroupBody(TypedDict, total=False):
    user_ids: Optional[Sequence[str]]


class _GroupsCreateNewGroupBody(TypedDict):
    name: str
    description: str


class GroupsCreateNewGroupBody(_GroupsCreateNewGroupBody, total=False):
    parent_group_id: Optional[str]
    permissions: Optional[Mapping[str, Any]]
    data: Optional[Mapping[str, Any]]


class GroupsRemoveUsersFromGroupBody(TypedDict, total=False):
    user_ids: Optional[Sequence[str]]


class _GroupsUpdateGroupByIdBody(TypedDict):
    name: str
    description: str


class GroupsUpdateGroupByIdBody(_GroupsUpdateGroupByIdBody, total=False):
    parent_group_id: Optional[str]
    permissions: Optional[Mapping[str, Any]]
    data: Optional[Mapping[str, Any]]


class ImagesEditImagesBody(TypedDict, total=False):
    image: Optional[Any]
    prompt: Optional[str]
    model: Optional[str]
    size: Optional[str]
    n: Optional[int]
    negative_prompt: Optional[str]
    background: Optional[str]


class _ImagesGenerateImagesBody(TypedDict):
    prompt: str


class ImagesGenerateImagesBody(_ImagesGenerateImagesBody, total=False):
    model: Optional[str]
    size: Optional[str]
    n: Optional[int]
    steps: Optional[int]
    negative_prompt: Optional[str]


class ImagesUpdateConfigBody(TypedDict):
    ENABLE_IMAGE_GENERATION: bool
    ENABLE_IMAGE_PROMPT_GENERATION: bool
    IMAGE_GENERATION_ENGINE: str
    IMAGE_GENERATION_MODEL: str
    IMAGE_SIZE: str
    IMAGE_STEPS: int
    IMAGES_OPENAI_API_BASE_URL: str
    IMAGES_OPENAI_API_KEY: str
    IMAGES_OPENAI_API_VERSION: str
    IMAGES_OPENAI_API_PARAMS: Any
    AUTOMATIC1111_BASE_URL: str
    AUTOMATIC1111_API_AUTH: Any
    AUTOMATIC1111_PARAMS: Any
    COMFYUI_BASE_URL: str
    COMFYUI_API_KEY: str
    COMFYUI_WORKFLOW: str
    COMFYUI_WORKFLOW_NODES: Sequence[Any]
    IMAGES_GEMINI_API_BASE_URL: str
    IMAGES_GEMINI_API_KEY: str
    IMAGES_GEMINI_ENDPOINT_METHOD: str
    ENABLE_IMAGE_EDIT: bool
    IMAGE_EDIT_ENGINE: str
    IMAGE_EDIT_MODEL: str
    IMAGE_EDIT_SIZE: str
    IMAGES_EDIT_OPENAI_API_BASE_URL: str
    IMAGES_EDIT_OPENAI_API_KEY: str
    IMAGES_EDIT_OPENAI_API_VERSION: str
    IMAGES_EDIT_GEMINI_API_BASE_URL: str
    IMAGES_EDIT_GEMINI_API_KEY: str
    IMAGES_EDIT_COMFYUI_BASE_URL: str
    IMAGES_EDIT_COMFYUI_API_KEY: str
    IMAGES_EDIT_COMFYUI_WORKFLOW: str
    IMAGES_EDIT_COMFYUI_WORKFLOW_NODES: Sequence[Any]


class _ImagesVerifyConnectionBody(TypedDict):
    engine: str
    url: str


class ImagesVerifyConnectionBody(_ImagesVerifyConnectionBody, total=False):
    key: Optional[str]


class _KnowledgeAddFileToKnowledgeByIdBody(TypedDict):
    file_id: str


class KnowledgeAddFileToKnowledgeByIdBody(_KnowledgeAddFileToKnowledgeByIdBody, total=False):
    directory_id: Optional[str]


class _KnowledgeCreateExternalKnowledgeBody(TypedDict):
    name: str
    connection_id: str
    source: Mapping[str, Any]


class KnowledgeCreateExternalKnowledgeBody(_KnowledgeCreateExternalKnowledgeBody, total=False):
    description: Optional[str]
    access_grants: Optional[Sequence[Any]]


class _KnowledgeCreateExternalKnowledgeConnectionBody(TypedDict):
    name: str
    provider: str
    endpoint: str


class KnowledgeCreateExternalKnowledgeConnectionBody(_KnowledgeCreateExternalKnowledgeConnectionBody, total=False):
    auth_config: Optional[Mapping[str, Any]]
    config: Optional[Mapping[str, Any]]
    capabilities: Optional[Mapping[str, Any]]
    enabled: Optional[bool]


class _KnowledgeCreateExternalKnowledgeSourceBody(TypedDict):
    name: str
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    test_query: str


class KnowledgeCreateExternalKnowledgeSourceBody(_KnowledgeCreateExternalKnowledgeSourceBody, total=False):
    description: Optional[str]
    access_grants: Optional[Sequence[Any]]
    test_count: Optional[int]


class _KnowledgeCreateKnowledgeDirectoryBody(TypedDict):
    name: str


class KnowledgeCreateKnowledgeDirectoryBody(_KnowledgeCreateKnowledgeDirectoryBody, total=False):
    parent_id: Optional[str]


class _KnowledgeCreateNewKnowledgeBody(TypedDict):
    name: str
    description: str


class KnowledgeCreateNewKnowledgeBody(_KnowledgeCreateNewKnowledgeBody, total=False):
    access_grants: Optional[Sequence[Any]]


class _KnowledgeMoveFileInKnowledgeBody(TypedDict):
    file_id: str


class KnowledgeMoveFileInKnowledgeBody(_KnowledgeMoveFileInKnowledgeBody, total=False):
    directory_id: Optional[str]


class _KnowledgeRemoveFileFromKnowledgeByIdBody(TypedDict):
    file_id: str


class KnowledgeRemoveFileFromKnowledgeByIdBody(_KnowledgeRemoveFileFromKnowledgeByIdBody, total=False):
    directory_id: Optional[str]


class _KnowledgeSyncKnowledgeCleanupBody(TypedDict):
    file_ids: Sequence[str]


class KnowledgeSyncKnowledgeCleanupBody(_KnowledgeSyncKnowledgeCleanupBody, total=False):
    dir_ids: Optional[Sequence[str]]


class KnowledgeSyncKnowledgeDiffBody(TypedDict):
    manifest: Sequence[Any]


class _KnowledgeTestExternalKnowledgeRetrievalBody(TypedDict):
    query: str


class KnowledgeTestExternalKnowledgeRetrievalBody(_KnowledgeTestExternalKnowledgeRetrievalBody, total=False):
    source: Optional[Mapping[str, Any]]
    count: Optional[int]


class _KnowledgeTestExternalKnowledgeSourceBody(TypedDict):
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    query: str


class KnowledgeTestExternalKnowledgeSourceBody(_KnowledgeTestExternalKnowledgeSourceBody, total=False):
    connection_id: Optional[str]
    count: Optional[int]


class _KnowledgeUpdateExternalKnowledgeConnectionBody(TypedDict):
    name: str
    provider: str
    endpoint: str


class KnowledgeUpdateExternalKnowledgeConnectionBody(_KnowledgeUpdateExternalKnowledgeConnectionBody, total=False):
    auth_config: Optional[Mapping[str, Any]]
    config: Optional[Mapping[str, Any]]
    capabilities: Optional[Mapping[str, Any]]
    enabled: Optional[bool]


class _KnowledgeUpdateExternalKnowledgeSourceBody(TypedDict):
    name: str
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    test_query: str


class KnowledgeUpdateExternalKnowledgeSourceBody(_KnowledgeUpdateExternalKnowledgeSourceBody, total=False):
    description: Optional[str]
    access_grants: Optional[Sequence[Any]]
    test_count: Optional[int]


class _KnowledgeUpdateFileFromKnowledgeByIdBody(TypedDict):
    file_id: str


class KnowledgeUpdateFileFromKnowledgeByIdBody(_KnowledgeUpdateFileFromKnowledgeByIdBody, total=False):
    directory_id: Optional[str]


class KnowledgeUpdateKnowledgeAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class _KnowledgeUpdateKnowledgeByIdBody(TypedDict):
    name: str
    description: str


class KnowledgeUpdateKnowledgeByIdBody(_KnowledgeUpdateKnowledgeByIdBody, total=False):
    access_grants: Optional[Sequence[Any]]


class KnowledgeUpdateKnowledgeDirectoryBody(TypedDict, total=False):
    name: Optional[str]
    parent_id: Optional[str]


class _MemoriesAddMemoryBody(TypedDict):
    content: str


class MemoriesAddMemoryBody(_MemoriesAddMemoryBody, total=False):
    type: Optional[str]
    path: Optional[str]


class MemoriesListMemoryPathsBody(TypedDict, total=False):
    query: Optional[str]
    type: Optional[str]
    limit: Optional[int]


class _MemoriesQueryMemoryBody(TypedDict):
    content: str


class MemoriesQueryMemoryBody(_MemoriesQueryMemoryBody, total=False):
    k: Optional[int]


class _MemoriesReadMemoryPathBody(TypedDict):
    path: str


class MemoriesReadMemoryPathBody(_MemoriesReadMemoryPathBody, total=False):
    type: Optional[str]
    include_children: Optional[bool]
    limit: Optional[int]


class MemoriesSearchMemoriesBody(TypedDict, total=False):
    query: Optional[str]
    type: Optional[str]
    path: Optional[str]
    memory_id: Optional[str]
    limit: Optional[int]


class _MemoriesUpdateMemoriesBody(TypedDict):
    operations: Sequence[Any]


class MemoriesUpdateMemoriesBody(_MemoriesUpdateMemoriesBody, total=False):
    source: Optional[str]


class MemoriesUpdateMemoryByIdBody(TypedDict, total=False):
    content: Optional[str]
    type: Optional[str]
    path: Optional[str]


class _ModelsCreateNewModelBody(TypedDict):
    id: str
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]


class ModelsCreateNewModelBody(_ModelsCreateNewModelBody, total=False):
    commit_message: Optional[str]
    base_model_id: Optional[str]
    access_grants: Optional[Sequence[Any]]
    is_active: Optional[bool]


class ModelsDeleteModelByIdBody(TypedDict):
    id: str


class ModelsImportModelsBody(TypedDict):
    models: Sequence[Any]


class ModelsSetModelVersionBody(TypedDict):
    version_id: str


class ModelsSyncModelsBody(TypedDict):
    models: Sequence[Any]


class _ModelsUpdateModelAccessByIdBody(TypedDict):
    id: str
    access_grants: Sequence[Any]


class ModelsUpdateModelAccessByIdBody(_ModelsUpdateModelAccessByIdBody, total=False):
    name: Optional[str]


class _ModelsUpdateModelByIdBody(TypedDict):
    id: str
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]


class ModelsUpdateModelByIdBody(_ModelsUpdateModelByIdBody, total=False):
    commit_message: Optional[str]
    base_model_id: Optional[str]
    access_grants: Optional[Sequence[Any]]
    is_active: Optional[bool]


class _NotesCreateNewNoteBody(TypedDict):
    title: str


class NotesCreateNewNoteBody(_NotesCreateNewNoteBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    access_grants: Optional[Sequence[Any]]


class NotesUpdateNoteAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class NotesUpdateNoteByIdBody(TypedDict, total=False):
    title: Optional[str]
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]


class NotificationsCreateNotificationTargetBody(TypedDict, total=False):
    id: Optional[str]
    type: Optional[str]
    enabled: Optional[bool]
    events: Optional[Sequence[str]]
    delivery: Optional[str]
    config: Optional[Mapping[str, Any]]


class NotificationsUpdateNotificationTargetBody(TypedDict, total=False):
    id: Optional[str]
    type: Optional[str]
    enabled: Optional[bool]
    events: Optional[Sequence[str]]
    delivery: Optional[str]
    config: Optional[Mapping[str, Any]]


class OllamaCopyModelBody(TypedDict):
    source: str
    destination: str


class OllamaCreateModelBody(TypedDict, total=False):
    model: Optional[str]
    stream: Optional[bool]
    path: Optional[str]


class OllamaDeleteModelBody(TypedDict, total=False):
    model: Optional[str]


class OllamaDownloadModelBody(TypedDict):
    url: str


class _OllamaEmbedBody(TypedDict):
    model: str
    input: Any


class OllamaEmbedBody(_OllamaEmbedBody, total=False):
    truncate: Optional[bool]
    options: Optional[Mapping[str, Any]]
    keep_alive: Optional[Any]


class _OllamaEmbeddingsBody(TypedDict):
    model: str
    prompt: str


class OllamaEmbeddingsBody(_OllamaEmbeddingsBody, total=False):
    options: Optional[Mapping[str, Any]]
    keep_alive: Optional[Any]


class _OllamaGenerateCompletionBody(TypedDict):
    model: str


class OllamaGenerateCompletionBody(_OllamaGenerateCompletionBody, total=False):
    prompt: Optional[str]
    suffix: Optional[str]
    images: Optional[Sequence[str]]
    format: Optional[Any]
    options: Optional[Mapping[str, Any]]
    system: Optional[str]
    template: Optional[str]
    context: Optional[Sequence[Any]]
    stream: Optional[bool]
    raw: Optional[bool]
    keep_alive: Optional[Any]


class OllamaGenerateResponsesBody(TypedDict):
    model: str


class OllamaPullModelBody(TypedDict, total=False):
    model: Optional[str]


class _OllamaPushModelBody(TypedDict):
    model: str


class OllamaPushModelBody(_OllamaPushModelBody, total=False):
    insecure: Optional[bool]
    stream: Optional[bool]


class OllamaShowModelInfoBody(TypedDict, total=False):
    model: Optional[str]


class OllamaUnloadModelBody(TypedDict, total=False):
    model: Optional[str]


class _OllamaUpdateConfigBody(TypedDict):
    OLLAMA_BASE_URLS: Sequence[str]
    OLLAMA_API_CONFIGS: Mapping[str, Any]


class OllamaUpdateConfigBody(_OllamaUpdateConfigBody, total=False):
    ENABLE_OLLAMA_API: Optional[bool]


class _OllamaVerifyConnectionBody(TypedDict):
    url: str


class OllamaVerifyConnectionBody(_OllamaVerifyConnectionBody, total=False):
    key: Optional[str]
    config: Optional[Mapping[str, Any]]


class OpenaiDownloadProviderModelBody(TypedDict):
    model: str


class OpenaiLoadProviderModelBody(TypedDict):
    model: str


class _OpenaiResponsesBody(TypedDict):
    model: str


class OpenaiResponsesBody(_OpenaiResponsesBody, total=False):
    input: Optional[Any]
    instructions: Optional[str]
    stream: Optional[bool]
    temperature: Optional[float]
    max_output_tokens: Optional[int]
    top_p: Optional[float]
    tools: Optional[Sequence[Any]]
    tool_choice: Optional[Any]
    text: Optional[Mapping[str, Any]]
    truncation: Optional[str]
    metadata: Optional[Mapping[str, Any]]
    store: Optional[bool]
    reasoning: Optional[Mapping[str, Any]]
    previous_response_id: Optional[str]


class OpenaiUnloadProviderModelBody(TypedDict):
    model: str


class _OpenaiUpdateConfigBody(TypedDict):
    OPENAI_API_BASE_URLS: Sequence[str]
    OPENAI_API_KEYS: Sequence[str]
    OPENAI_API_CONFIGS: Mapping[str, Any]


class OpenaiUpdateConfigBody(_OpenaiUpdateConfigBody, total=False):
    ENABLE_OPENAI_API: Optional[bool]


class _OpenaiVerifyConnectionBody(TypedDict):
    url: str
    key: str


class OpenaiVerifyConnectionBody(_OpenaiVerifyConnectionBody, total=False):
    config: Optional[Mapping[str, Any]]


class PipelinesAddPipelineBody(TypedDict):
    url: str
    urlIdx: int


class PipelinesDeletePipelineBody(TypedDict):
    id: str
    urlIdx: int


class _PromptsCreateNewPromptBody(TypedDict):
    command: str
    name: str
    content: str


class PromptsCreateNewPromptBody(_PromptsCreateNewPromptBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    tags: Optional[Sequence[str]]
    access_grants: Optional[Sequence[Any]]
    version_id: Optional[str]
    commit_message: Optional[str]
    is_production: Optional[bool]


class PromptsSetPromptVersionBody(TypedDict):
    version_id: str


class PromptsUpdatePromptAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class _PromptsUpdatePromptByIdBody(TypedDict):
    command: str
    name: str
    content: str


class PromptsUpdatePromptByIdBody(_PromptsUpdatePromptByIdBody, total=False):
    data: Optional[Mapping[str, Any]]
    meta: Optional[Mapping[str, Any]]
    tags: Optional[Sequence[str]]
    access_grants: Optional[Sequence[Any]]
    version_id: Optional[str]
    commit_message: Optional[str]
    is_production: Optional[bool]


class _PromptsUpdatePromptMetadataBody(TypedDict):
    name: str
    command: str


class PromptsUpdatePromptMetadataBody(_PromptsUpdatePromptMetadataBody, total=False):
    tags: Optional[Sequence[str]]


class RetrievalDeleteEntriesFromCollectionBody(TypedDict):
    collection_name: str
    file_id: str


class _RetrievalProcessFileBody(TypedDict):
    file_id: str


class RetrievalProcessFileBody(_RetrievalProcessFileBody, total=False):
    content: Optional[str]
    collection_name: Optional[str]


class RetrievalProcessFilesBatchBody(TypedDict):
    files: Sequence[Any]
    collection_name: str


class _RetrievalProcessTextBody(TypedDict):
    name: str
    content: str


class RetrievalProcessTextBody(_RetrievalProcessTextBody, total=False):
    collection_name: Optional[str]


class _RetrievalProcessUrlBody(TypedDict):
    url: str


class RetrievalProcessUrlBody(_RetrievalProcessUrlBody, total=False):
    collection_name: Optional[str]


class _RetrievalProcessWebBody(TypedDict):
    url: str


class RetrievalProcessWebBody(_RetrievalProcessWebBody, total=False):
    collection_name: Optional[str]


class RetrievalProcessWebSearchBody(TypedDict):
    queries: Sequence[str]


class _RetrievalProcessWebYoutubeBody(TypedDict):
    url: str


class RetrievalProcessWebYoutubeBody(_RetrievalProcessWebYoutubeBody, total=False):
    collection_name: Optional[str]


class _RetrievalQueryCollectionHandlerBody(TypedDict):
    collection_names: Sequence[str]
    query: str


class RetrievalQueryCollectionHandlerBody(_RetrievalQueryCollectionHandlerBody, total=False):
    k: Optional[int]
    k_reranker: Optional[int]
    r: Optional[float]
    hybrid: Optional[bool]
    hybrid_bm25_weight: Optional[float]
    enable_enriched_texts: Optional[bool]


class _RetrievalQueryDocHandlerBody(TypedDict):
    collection_name: str
    query: str


class RetrievalQueryDocHandlerBody(_RetrievalQueryDocHandlerBody, total=False):
    k: Optional[int]
    k_reranker: Optional[int]
    r: Optional[float]
    hybrid: Optional[bool]
    hybrid_bm25_weight: Optional[float]


class _RetrievalUpdateEmbeddingConfigBody(TypedDict):
    RAG_EMBEDDING_ENGINE: str
    RAG_EMBEDDING_MODEL: str


class RetrievalUpdateEmbeddingConfigBody(_RetrievalUpdateEmbeddingConfigBody, total=False):
    openai_config: Optional[Mapping[str, Any]]
    ollama_config: Optional[Mapping[str, Any]]
    azure_openai_config: Optional[Mapping[str, Any]]
    RAG_EMBEDDING_BATCH_SIZE: Optional[int]
    ENABLE_ASYNC_EMBEDDING: Optional[bool]
    RAG_EMBEDDING_CONCURRENT_REQUESTS: Optional[int]


class RetrievalUpdateRagConfigBody(TypedDict, total=False):
    RAG_TEMPLATE: Optional[str]
    TOP_K: Optional[int]
    BYPASS_EMBEDDING_AND_RETRIEVAL: Optional[bool]
    RAG_FULL_CONTEXT: Optional[bool]
    ENABLE_RAG_HYBRID_SEARCH: Optional[bool]
    ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS: Optional[bool]
    TOP_K_RERANKER: Optional[int]
    RELEVANCE_THRESHOLD: Optional[float]
    HYBRID_BM25_WEIGHT: Optional[float]
    CONTENT_EXTRACTION_ENGINE: Optional[str]
    CONTENT_EXTRACTION_SUPPORTED_MEDIA_MIME_TYPES: Optional[Sequence[str]]
    PDF_EXTRACT_IMAGES: Optional[bool]
    PDF_LOADER_MODE: Optional[str]
    DATALAB_MARKER_API_KEY: Optional[str]
    DATALAB_MARKER_API_BASE_URL: Optional[str]
    DATALAB_MARKER_ADDITIONAL_CONFIG: Optional[str]
    DATALAB_MARKER_SKIP_CACHE: Optional[bool]
    DATALAB_MARKER_FORCE_OCR: Optional[bool]
    DATALAB_MARKER_PAGINATE: Optional[bool]
    DATALAB_MARKER_STRIP_EXISTING_OCR: Optional[bool]
    DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION: Optional[bool]
    DATALAB_MARKER_FORMAT_LINES: Optional[bool]
    DATALAB_MARKER_USE_LLM: Optional[bool]
    DATALAB_MARKER_OUTPUT_FORMAT: Optional[str]
    EXTERNAL_DOCUMENT_LOADER_URL: Optional[str]
    EXTERNAL_DOCUMENT_LOADER_API_KEY: Optional[str]
    EXTERNAL_DOCUMENT_LOADER_HEADERS: Optional[Mapping[str, Any]]
    TIKA_SERVER_URL: Optional[str]
    TIKA_SERVER_VERSION: Optional[str]
    DOCLING_SERVER_URL: Optional[str]
    DOCLING_API_KEY: Optional[str]
    DOCLING_PARAMS: Optional[Mapping[str, Any]]
    DOCUMENT_INTELLIGENCE_ENDPOINT: Optional[str]
    DOCUMENT_INTELLIGENCE_KEY: Optional[str]
    DOCUMENT_INTELLIGENCE_MODEL: Optional[str]
    MISTRAL_OCR_API_BASE_URL: Optional[str]
    MISTRAL_OCR_API_KEY: Optional[str]
    MISTRAL_OCR_USE_BASE64: Optional[bool]
    PADDLEOCR_VL_BASE_URL: Optional[str]
    PADDLEOCR_VL_TOKEN: Optional[str]
    MINERU_API_MODE: Optional[str]
    MINERU_API_URL: Optional[str]
    MINERU_API_KEY: Optional[str]
    MINERU_API_TIMEOUT: Optional[int]
    MINERU_PARAMS: Optional[Mapping[str, Any]]
    MINERU_FILE_EXTENSIONS: Optional[Sequence[str]]
    RAG_RERANKING_MODEL: Optional[str]
    RAG_RERANKING_ENGINE: Optional[str]
    RAG_RERANKING_BATCH_SIZE: Optional[int]
    RAG_EXTERNAL_RERANKER_URL: Optional[str]
    RAG_EXTERNAL_RERANKER_API_KEY: Optional[str]
    RAG_EXTERNAL_RERANKER_TIMEOUT: Optional[str]
    TEXT_SPLITTER: Optional[str]
    RAG_TOKENIZER_MODEL: Optional[str]
    ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER: Optional[bool]
    CHUNK_SIZE: Optional[int]
    CHUNK_MIN_SIZE_TARGET: Optional[int]
    CHUNK_OVERLAP: Optional[int]
    FILE_MAX_SIZE: Optional[Any]
    FILE_MAX_COUNT: Optional[Any]
    FILE_IMAGE_COMPRESSION_WIDTH: Optional[Any]
    FILE_IMAGE_COMPRESSION_HEIGHT: Optional[Any]
    ALLOWED_FILE_EXTENSIONS: Optional[Sequence[str]]
    ENABLE_GOOGLE_DRIVE_INTEGRATION: Optional[bool]
    ENABLE_ONEDRIVE_INTEGRATION: Optional[bool]
    web: Optional[Mapping[str, Any]]


class _ServerCreateEventWebhookBody(TypedDict):
    url: str


class ServerCreateEventWebhookBody(_ServerCreateEventWebhookBody, total=False):
    name: Optional[str]
    enabled: Optional[bool]
    events: Optional[Sequence[str]]
    targets: Optional[Sequence[Any]]


class _ServerResolveChatMessageToolCallBody(TypedDict):
    call_id: str
    action: str


class ServerResolveChatMessageToolCallBody(_ServerResolveChatMessageToolCallBody, total=False):
    answers: Optional[Any]
    timed_out: Optional[bool]


class ServerUnloadModelBody(TypedDict):
    model: str


class ServerUpdateEventWebhookBody(TypedDict, total=False):
    name: Optional[str]
    url: Optional[str]
    enabled: Optional[bool]
    events: Optional[Sequence[str]]
    targets: Optional[Sequence[Any]]


class _SkillsCloneSkillBody(TypedDict):
    id: str
    name: str


class SkillsCloneSkillBody(_SkillsCloneSkillBody, total=False):
    version_id: Optional[str]


class _SkillsCreateNewSkillBody(TypedDict):
    id: str
    name: str


class SkillsCreateNewSkillBody(_SkillsCreateNewSkillBody, total=False):
    description: Optional[str]
    content: Optional[str]
    files: Optional[Sequence[Any]]
    data: Optional[Mapping[str, Any]]
    operations: Optional[Sequence[Any]]
    expected_version_id: Optional[str]
    commit_message: Optional[str]
    meta: Optional[Mapping[str, Any]]
    is_active: Optional[bool]
    access_grants: Optional[Sequence[Any]]


class SkillsLoadSkillByUrlBody(TypedDict):
    url: str


class SkillsSetSkillVersionBody(TypedDict):
    version_id: str
    expected_version_id: str


class SkillsUpdateSkillAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class _SkillsUpdateSkillByIdBody(TypedDict):
    id: str
    name: str


class SkillsUpdateSkillByIdBody(_SkillsUpdateSkillByIdBody, total=False):
    description: Optional[str]
    content: Optional[str]
    files: Optional[Sequence[Any]]
    data: Optional[Mapping[str, Any]]
    operations: Optional[Sequence[Any]]
    expected_version_id: Optional[str]
    commit_message: Optional[str]
    meta: Optional[Mapping[str, Any]]
    is_active: Optional[bool]
    access_grants: Optional[Sequence[Any]]


class _TasksUpdateTaskConfigBody(TypedDict):
    TASK_MODEL: str
    TASK_MODEL_EXTERNAL: str
    ENABLE_TITLE_GENERATION: bool
    TITLE_GENERATION_PROMPT_TEMPLATE: str
    IMAGE_PROMPT_GENERATION_PROMPT_TEMPLATE: str
    ENABLE_AUTOCOMPLETE_GENERATION: bool
    TAGS_GENERATION_PROMPT_TEMPLATE: str
    FOLLOW_UP_GENERATION_PROMPT_TEMPLATE: str
    ENABLE_FOLLOW_UP_GENERATION: bool
    ENABLE_TAGS_GENERATION: bool
    ENABLE_SEARCH_QUERY_GENERATION: bool
    ENABLE_RETRIEVAL_QUERY_GENERATION: bool
    QUERY_GENERATION_PROMPT_TEMPLATE: str
    TOOLS_FUNCTION_CALLING_PROMPT_TEMPLATE: str
    VOICE_MODE_PROMPT_TEMPLATE: str


class TasksUpdateTaskConfigBody(_TasksUpdateTaskConfigBody, total=False):
    TASK_MODEL_PARAMS: Optional[Mapping[str, Any]]
    AUTOCOMPLETE_GENERATION_INPUT_MAX_LENGTH: Optional[int]
    AUTOCOMPLETE_GENERATION_PROMPT_TEMPLATE: Optional[str]
    ENABLE_VOICE_MODE_PROMPT: Optional[bool]


class _ToolsCreateNewToolsBody(TypedDict):
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]


class ToolsCreateNewToolsBody(_ToolsCreateNewToolsBody, total=False):
    commit_message: Optional[str]
    access_grants: Optional[Sequence[Any]]


class ToolsLoadToolFromUrlBody(TypedDict):
    url: str


class ToolsSetToolProductionBody(TypedDict):
    version_id: str


class ToolsUpdateToolAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]


class _ToolsUpdateToolsByIdBody(TypedDict):
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]


class ToolsUpdateToolsByIdBody(_ToolsUpdateToolsByIdBody, total=False):
    commit_message: Optional[str]
    access_grants: Optional[Sequence[Any]]


class UsersUpdateDefaultUserPermissionsBody(TypedDict):
    workspace: Mapping[str, Any]
    sharing: Mapping[str, Any]
    access_grants: Mapping[str, Any]
    chat: Mapping[str, Any]
    features: Mapping[str, Any]
    settings: Mapping[str, Any]


class UsersUpdateUserByIdBody(TypedDict, total=False):
    role: Optional[str]
    name: Optional[str]
    email: Optional[str]
    profile_image_url: Optional[str]
    password: Optional[str]


class UsersUpdateUserSettingsBySessionUserBody(TypedDict, total=False):
    ui: Optional[Mapping[str, Any]]


class UsersUpdateUserStatusBySessionUserBody(TypedDict, total=False):
    status_emoji: Optional[str]
    status_message: Optional[str]
    status_expires_at: Optional[int]


class UsersUpdateUserVariablesBySessionUserBody(TypedDict, total=False):
    variables: Optional[Mapping[str, Any]]


class UtilsExecuteCodeBody(TypedDict):
    code: str


class UtilsFormatCodeBody(TypedDict):
    code: str


if not TYPE_CHECKING:
    for _name, _body in list(globals().items()):
        if _name.endswith("Body"):
            # pydantic would leave out the members that are not named.
            _body.__pydantic_config__ = {"extra": "allow"}
