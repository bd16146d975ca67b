# Written by `make api`: do not edit.
"""Every operation of the server, by the names of its own documentation: ``client.api.<tag>.<handler>(…)``.

The values of the path come first, then the body; the parameters of the query have names. Every method takes

    to: a path, a binary file or a function that takes the bytes of the response; they are not held in memory then,
    events: return an :class:`openwebui.EventStream` of what is streamed,
    extra_headers, extra_query, extra_body: as for a chat,
    timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
"""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Generic, Optional, TypeVar, Union

from typing_extensions import NotRequired, TypedDict, Unpack

from openwebui import AsyncPages, Pages, Record, Timeout
from openwebui.types.params import Source
from openwebui._native.signatures import Target

#: A file of a form: a path or an open file; or the name and the content, and perhaps the content type.
File = Union[Source, tuple[str, Source], tuple[str, Source, str]]

class _Options(TypedDict):
    to: NotRequired[Target]
    events: NotRequired[bool]
    extra_headers: NotRequired[Mapping[str, str]]
    extra_query: NotRequired[Mapping[str, Any]]
    extra_body: NotRequired[Mapping[str, Any]]
    timeout: NotRequired[Union[float, Timeout, None]]

def short(client: Any, resource: str) -> Any: ...

R = TypeVar("R")
P = TypeVar("P")

class Tag:
    _client: Any
    def __init__(self, client: Any, name: str, handlers: Mapping[str, tuple[str, ...]]) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

class PluginSources(Generic[R]):
    def create_from_file(
        self,
        source: Source,
        *,
        id: Optional[str] = None,
        name: Optional[str] = None,
        description: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """Creates a tool or a function from its Python source.

        The header of the source, the docstring in its first lines, says what is not given: ``title`` is the name,
        ``id`` the id, ``description`` the description. Without a title the name is that of the file, and without an
        id it is made of the name, as the web interface makes it.

        source: a path, an open file or bytes.
        """
    def update_from_file(
        self,
        id: str,
        source: Source,
        *,
        name: Optional[str] = None,
        description: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """Gives a tool or a function another source; see ``create_from_file``."""

class ImageFiles(Generic[R]):
    def save(
        self,
        image: Union[str, Mapping[str, Any], Record],
        to: Target,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> R:
        """Writes an image that the server has made to a file, and returns its size in bytes::

            for number, image in enumerate(client.images.generate({"prompt": "a plum"})):
                client.images.save(image, f"plum-{number}.png")

        image: an element of what ``generate`` or ``edit`` returns, or its ``url``.
        to: a path, a binary file, or a function that takes the bytes.
        """

class AppsConnectAppByIdBody(TypedDict):
    api_key: NotRequired[Optional[str]]

class AppsCreateAppInteractionBody(TypedDict):
    message_id: str
    action_id: str

class AppsCreateNewAppBody(TypedDict):
    manifest: Mapping[str, Any]
    url: str
    api_key: str
    slug: str
    granted_scopes: Sequence[str]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class AppsPreviewAppManifestBody(TypedDict):
    url: str
    api_key: NotRequired[Optional[str]]
    app_id: NotRequired[Optional[str]]

class AppsUpdateAppByIdBody(TypedDict):
    is_active: NotRequired[Optional[bool]]
    name: NotRequired[Optional[str]]
    settings: NotRequired[Optional[Mapping[str, Any]]]
    manifest: NotRequired[Optional[Mapping[str, Any]]]
    granted_scopes: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class AudioUpdateAudioConfigBody(TypedDict):
    tts: Mapping[str, Any]
    stt: Mapping[str, Any]
    realtime: NotRequired[Optional[Mapping[str, Any]]]

class AuthsAddUserBody(TypedDict):
    name: str
    email: str
    password: str
    profile_image_url: NotRequired[Optional[str]]
    role: NotRequired[Optional[str]]

class AuthsConfirmMfaEnrollmentBody(TypedDict):
    challenge_token: str
    code: str
    recovery: NotRequired[Optional[bool]]

class AuthsLdapAuthBody(TypedDict):
    user: str
    password: str

class AuthsRedeemMfaResetTokenBody(TypedDict):
    challenge_token: str
    reset_token: str

class AuthsRegenerateMfaRecoveryCodesBody(TypedDict):
    code: str
    recovery: NotRequired[Optional[bool]]

class AuthsSigninBody(TypedDict):
    email: str
    password: str

class AuthsSignupBody(TypedDict):
    name: str
    email: str
    password: str
    profile_image_url: NotRequired[Optional[str]]

class AuthsStartMfaEnrollmentBody(TypedDict):
    challenge_token: str

class AuthsStartMfaReplacementBody(TypedDict):
    code: str
    recovery: NotRequired[Optional[bool]]

class AuthsTokenExchangeBody(TypedDict):
    token: str

class AuthsUpdateAdminConfigBody(TypedDict):
    ENABLE_MFA: NotRequired[Optional[bool]]
    MFA_ALLOW_OAUTH_BYPASS: NotRequired[Optional[bool]]
    MFA_ALLOW_TRUSTED_HEADER_BYPASS: NotRequired[Optional[bool]]
    SHOW_ADMIN_DETAILS: bool
    ADMIN_EMAIL: NotRequired[Optional[str]]
    WEBUI_URL: str
    ENABLE_LOGIN_FORM: NotRequired[Optional[bool]]
    ENABLE_SIGNUP: bool
    ENABLE_API_KEYS: bool
    ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS: bool
    API_KEYS_ALLOWED_ENDPOINTS: str
    DEFAULT_USER_ROLE: str
    DEFAULT_GROUP_ID: str
    DEFAULT_INTERFACE_SETTINGS: NotRequired[Optional[Mapping[str, Any]]]
    I18N: NotRequired[Optional[Mapping[str, Any]]]
    JWT_EXPIRES_IN: str
    ENABLE_COMMUNITY_SHARING: bool
    ENABLE_MESSAGE_RATING: bool
    ENABLE_FOLDERS: bool
    FOLDER_MAX_FILE_COUNT: NotRequired[Optional[Any]]
    AUTOMATION_MAX_COUNT: NotRequired[Optional[Any]]
    AUTOMATION_MIN_INTERVAL: NotRequired[Optional[Any]]
    ENABLE_AUTOMATIONS: NotRequired[Optional[bool]]
    ENABLE_CHANNELS: bool
    ENABLE_ENCRYPTED_CHANNELS: NotRequired[Optional[bool]]
    ENABLE_APPS: NotRequired[Optional[bool]]
    CHANNEL_MODEL_RESPONSE_MODE: NotRequired[Optional[str]]
    ENABLE_CALENDAR: NotRequired[Optional[bool]]
    ENABLE_MEMORIES: bool
    ENABLE_MEMORY_SYSTEM_CONTEXT: NotRequired[Optional[bool]]
    ENABLE_SKILL_LAZY_LOADING: NotRequired[Optional[bool]]
    SKILL_CONTENT_MAX_CHARS: NotRequired[Optional[int]]
    SKILL_PREVIEW_MAX_CHARS: NotRequired[Optional[int]]
    ENABLE_NOTES: bool
    ENABLE_USER_WEBHOOKS: bool
    ENABLE_USER_STATUS: bool
    PENDING_USER_OVERLAY_TITLE: NotRequired[Optional[str]]
    PENDING_USER_OVERLAY_CONTENT: NotRequired[Optional[str]]
    RESPONSE_WATERMARK: NotRequired[Optional[str]]

class AuthsUpdateLdapConfigBody(TypedDict):
    enable_ldap: NotRequired[Optional[bool]]

class AuthsUpdateLdapServerBody(TypedDict):
    label: str
    host: str
    port: NotRequired[Optional[int]]
    attribute_for_mail: NotRequired[Optional[str]]
    default_email_domain: NotRequired[Optional[str]]
    attribute_for_username: NotRequired[Optional[str]]
    app_dn: str
    app_dn_password: str
    search_base: str
    search_filters: NotRequired[Optional[str]]
    use_tls: NotRequired[Optional[bool]]
    certificate_path: NotRequired[Optional[str]]
    validate_cert: NotRequired[Optional[bool]]
    ciphers: NotRequired[Optional[str]]
    enable_group_management: NotRequired[Optional[bool]]
    enable_group_creation: NotRequired[Optional[bool]]
    attribute_for_groups: NotRequired[Optional[str]]

class AuthsUpdateOauthConfigBody(TypedDict):
    ENABLE_OAUTH: NotRequired[Optional[bool]]
    ENABLE_OAUTH_SIGNUP: NotRequired[Optional[bool]]
    OAUTH_MERGE_ACCOUNTS_BY_EMAIL: NotRequired[Optional[bool]]
    OAUTH_AUTO_REDIRECT: NotRequired[Optional[bool]]
    OAUTH_ALLOWED_DOMAINS: NotRequired[Optional[str]]
    OAUTH_BLOCKED_GROUPS: NotRequired[Optional[str]]
    ENABLE_OAUTH_ROLE_MANAGEMENT: NotRequired[Optional[bool]]
    OAUTH_ROLES_CLAIM: NotRequired[Optional[str]]
    OAUTH_ADMIN_ROLES: NotRequired[Optional[str]]
    OAUTH_ALLOWED_ROLES: NotRequired[Optional[str]]
    ENABLE_OAUTH_GROUP_MANAGEMENT: NotRequired[Optional[bool]]
    ENABLE_OAUTH_GROUP_CREATION: NotRequired[Optional[bool]]
    OAUTH_GROUP_CLAIM: NotRequired[Optional[str]]
    OAUTH_GROUP_DEFAULT_SHARE: NotRequired[Optional[Any]]
    OAUTH_PROVIDER_NAME: NotRequired[Optional[str]]
    OPENID_PROVIDER_URL: NotRequired[Optional[str]]
    OAUTH_CLIENT_ID: NotRequired[Optional[str]]
    OAUTH_CLIENT_SECRET: NotRequired[Optional[str]]
    OPENID_REDIRECT_URI: NotRequired[Optional[str]]
    OAUTH_SCOPES: NotRequired[Optional[str]]
    OAUTH_CODE_CHALLENGE_METHOD: NotRequired[Optional[str]]
    OAUTH_TOKEN_ENDPOINT_AUTH_METHOD: NotRequired[Optional[str]]
    OPENID_END_SESSION_ENDPOINT: NotRequired[Optional[str]]
    OAUTH_TIMEOUT: NotRequired[Optional[Any]]
    OAUTH_CLIENT_TIMEOUT: NotRequired[Optional[Any]]
    OAUTH_EMAIL_CLAIM: NotRequired[Optional[str]]
    OAUTH_USERNAME_CLAIM: NotRequired[Optional[str]]
    OAUTH_PICTURE_CLAIM: NotRequired[Optional[str]]
    OAUTH_SUB_CLAIM: NotRequired[Optional[str]]
    OAUTH_AUDIENCE: NotRequired[Optional[str]]
    OAUTH_UPDATE_EMAIL_ON_LOGIN: NotRequired[Optional[bool]]
    OAUTH_UPDATE_NAME_ON_LOGIN: NotRequired[Optional[bool]]
    OAUTH_UPDATE_PICTURE_ON_LOGIN: NotRequired[Optional[bool]]
    OAUTH_REFRESH_TOKEN_INCLUDE_SCOPE: NotRequired[Optional[bool]]

class AuthsUpdatePasswordBody(TypedDict):
    password: str
    new_password: str

class AuthsUpdateProfileBody(TypedDict):
    profile_image_url: str
    name: str
    bio: NotRequired[Optional[str]]
    gender: NotRequired[Optional[str]]
    date_of_birth: NotRequired[Optional[str]]

class AuthsUpdateTimezoneBody(TypedDict):
    timezone: str

class AuthsVerifyMfaChallengeBody(TypedDict):
    challenge_token: str
    code: str
    recovery: NotRequired[Optional[bool]]

class AutomationsCreateNewAutomationBody(TypedDict):
    name: str
    folder_id: NotRequired[Optional[str]]
    data: Mapping[str, Any]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    is_active: NotRequired[Optional[bool]]

class AutomationsUpdateAutomationByIdBody(TypedDict):
    name: str
    folder_id: NotRequired[Optional[str]]
    data: Mapping[str, Any]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    is_active: NotRequired[Optional[bool]]

class CalendarsCreateCalendarBody(TypedDict):
    name: str
    color: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class CalendarsCreateEventBody(TypedDict):
    calendar_id: str
    title: str
    description: NotRequired[Optional[str]]
    start_at: int
    end_at: NotRequired[Optional[int]]
    all_day: NotRequired[Optional[bool]]
    rrule: NotRequired[Optional[str]]
    color: NotRequired[Optional[str]]
    location: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    attendees: NotRequired[Optional[Sequence[Any]]]

class CalendarsRsvpEventBody(TypedDict):
    status: str

class CalendarsUpdateCalendarBody(TypedDict):
    name: NotRequired[Optional[str]]
    color: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class CalendarsUpdateCalendarAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class CalendarsUpdateEventBody(TypedDict):
    calendar_id: NotRequired[Optional[str]]
    title: NotRequired[Optional[str]]
    description: NotRequired[Optional[str]]
    start_at: NotRequired[Optional[int]]
    end_at: NotRequired[Optional[int]]
    all_day: NotRequired[Optional[bool]]
    rrule: NotRequired[Optional[str]]
    color: NotRequired[Optional[str]]
    location: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    is_cancelled: NotRequired[Optional[bool]]
    attendees: NotRequired[Optional[Sequence[Any]]]

class ChannelsAddMembersByIdBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]
    group_ids: NotRequired[Optional[Sequence[str]]]

class ChannelsAddReactionToMessageBody(TypedDict):
    name: str

class ChannelsCreateChannelWebhookBody(TypedDict):
    name: str
    profile_image_url: NotRequired[Optional[str]]

class ChannelsCreateNewChannelBody(TypedDict):
    name: NotRequired[Optional[str]]
    description: NotRequired[Optional[str]]
    is_private: NotRequired[Optional[bool]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    group_ids: NotRequired[Optional[Sequence[str]]]
    user_ids: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    type: NotRequired[Optional[str]]

class ChannelsInviteAppBody(TypedDict):
    app_id: str

class ChannelsPinChannelMessageBody(TypedDict):
    is_pinned: bool

class ChannelsPostNewMessageBody(TypedDict):
    temp_id: NotRequired[Optional[str]]
    content: str
    reply_to_id: NotRequired[Optional[str]]
    parent_id: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ChannelsPostWebhookMessageBody(TypedDict):
    content: str

class ChannelsRemoveMembersByIdBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]

class ChannelsRemoveReactionByIdAndUserIdAndNameBody(TypedDict):
    name: str

class ChannelsUpdateChannelAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class ChannelsUpdateChannelByIdBody(TypedDict):
    name: NotRequired[Optional[str]]
    description: NotRequired[Optional[str]]
    is_private: NotRequired[Optional[bool]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    group_ids: NotRequired[Optional[Sequence[str]]]
    user_ids: NotRequired[Optional[Sequence[str]]]

class ChannelsUpdateChannelWebhookBody(TypedDict):
    name: str
    profile_image_url: NotRequired[Optional[str]]

class ChannelsUpdateIsActiveMemberByIdAndUserIdBody(TypedDict):
    is_active: bool

class ChannelsUpdateMemberMuteStatusBody(TypedDict):
    is_channel_muted: bool

class ChannelsUpdateMessageByIdBody(TypedDict):
    temp_id: NotRequired[Optional[str]]
    content: str
    reply_to_id: NotRequired[Optional[str]]
    parent_id: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ChatsAddTagByIdAndTagNameBody(TypedDict):
    name: str

class ChatsCloneChatByIdBody(TypedDict):
    title: NotRequired[Optional[str]]

class ChatsCompactChatByIdBody(TypedDict):
    model: NotRequired[Optional[str]]

class ChatsCreateNewChatBody(TypedDict):
    chat: Mapping[str, Any]
    variables: NotRequired[Optional[Mapping[str, Any]]]
    folder_id: NotRequired[Optional[str]]

class ChatsDeleteTagByIdAndTagNameBody(TypedDict):
    name: str

class ChatsForkChatByIdBody(TypedDict):
    message_id: NotRequired[Optional[str]]

class ChatsGetUserChatListByTagNameBody(TypedDict):
    name: str
    skip: NotRequired[Optional[int]]
    limit: NotRequired[Optional[int]]

class ChatsImportChatsBody(TypedDict):
    chats: Sequence[Any]

class ChatsSendChatMessageEventByIdBody(TypedDict):
    type: str
    data: Mapping[str, Any]

class ChatsSetChatConfigBody(TypedDict):
    CONTEXT_COMPACTION_MODEL: NotRequired[Optional[str]]
    ENABLE_CONTEXT_COMPACTION: bool
    CONTEXT_COMPACTION_TOKEN_THRESHOLD: NotRequired[Optional[int]]
    CONTEXT_COMPACTION_TOKEN_CAP: NotRequired[Optional[int]]
    CONTEXT_COMPACTION_RETENTION_PERCENTAGE: NotRequired[Optional[int]]
    CONTEXT_COMPACTION_PROMPT_TEMPLATE: str
    ENABLE_TOOL_PERMISSIONS: NotRequired[Optional[bool]]
    ENABLE_TOOL_SEARCH: NotRequired[Optional[bool]]
    TOOL_SEARCH_DEFER_THRESHOLD: NotRequired[Optional[int]]
    TOOL_SEARCH_ALWAYS_LOADED: NotRequired[Optional[Sequence[str]]]
    TOOL_SEARCH_DEFER_BUILTIN_TOOLS: NotRequired[Optional[bool]]

class ChatsShareChatByIdBody(TypedDict):
    share_mode: NotRequired[Optional[str]]

class ChatsUpdateChatByIdBody(TypedDict):
    chat: Mapping[str, Any]
    variables: NotRequired[Optional[Mapping[str, Any]]]
    folder_id: NotRequired[Optional[str]]

class ChatsUpdateChatFolderIdByIdBody(TypedDict):
    folder_id: NotRequired[Optional[str]]

class ChatsUpdateChatMessageByIdBody(TypedDict):
    content: NotRequired[Optional[str]]
    voice: NotRequired[Optional[Mapping[str, Any]]]

class ChatsUpdateSharedChatAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]
    share_mode: NotRequired[Optional[str]]

class ConfigsImportConfigBody(TypedDict):
    config: Mapping[str, Any]

class ConfigsPutTerminalServerLifecycleBody(TypedDict):
    url: str
    key: NotRequired[Optional[str]]
    auth_type: NotRequired[Optional[str]]
    policy_id: str
    lifecycle_data: NotRequired[Optional[Mapping[str, Any]]]

class ConfigsPutTerminalServerPolicyBody(TypedDict):
    url: str
    key: NotRequired[Optional[str]]
    auth_type: NotRequired[Optional[str]]
    policy_id: str
    policy_data: NotRequired[Optional[Mapping[str, Any]]]

class ConfigsRefreshTerminalServerTerminalsBody(TypedDict):
    url: str
    key: NotRequired[Optional[str]]
    auth_type: NotRequired[Optional[str]]
    user_id: NotRequired[Optional[str]]
    policy_id: NotRequired[Optional[str]]
    only_idle: NotRequired[Optional[bool]]
    reset: NotRequired[Optional[bool]]

class ConfigsRegisterOauthClientBody(TypedDict):
    url: str
    client_id: str
    client_name: NotRequired[Optional[str]]
    client_secret: NotRequired[Optional[str]]
    oauth_server_url: NotRequired[Optional[str]]
    oauth_scope: NotRequired[Optional[str]]

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

class ConfigsSetConnectionsConfigBody(TypedDict):
    ENABLE_DIRECT_CONNECTIONS: bool
    ENABLE_DIRECT_INTEGRATIONS: NotRequired[Optional[bool]]
    ENABLE_BASE_MODELS_CACHE: bool

class ConfigsSetDefaultSuggestionsBody(TypedDict):
    suggestions: Sequence[Any]
    i18n: NotRequired[Optional[Mapping[str, Any]]]

class ConfigsSetInterfaceVisibilityBody(TypedDict):
    visibility: Mapping[str, Any]

class ConfigsSetModelsConfigBody(TypedDict):
    DEFAULT_MODELS: str
    DEFAULT_PINNED_MODELS: str
    MODEL_ORDER_LIST: Sequence[str]
    DEFAULT_MODEL_METADATA: NotRequired[Optional[Mapping[str, Any]]]
    DEFAULT_MODEL_PARAMS: NotRequired[Optional[Mapping[str, Any]]]

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

class ConfigsVerifyTerminalServerConnectionBody(TypedDict):
    id: NotRequired[Optional[str]]
    name: NotRequired[Optional[str]]
    enabled: NotRequired[Optional[bool]]
    url: str
    path: NotRequired[Optional[str]]
    key: NotRequired[Optional[str]]
    auth_type: NotRequired[Optional[str]]
    forward_cookies: NotRequired[Optional[bool]]
    config: NotRequired[Optional[Mapping[str, Any]]]
    server_type: NotRequired[Optional[str]]
    policy_id: NotRequired[Optional[str]]

class ConfigsVerifyToolServersConfigBody(TypedDict):
    url: str
    path: str
    type: NotRequired[Optional[str]]
    auth_type: str
    forward_cookies: NotRequired[Optional[bool]]
    headers: NotRequired[Optional[Any]]
    key: str
    config: Mapping[str, Any]
    info: NotRequired[Optional[Mapping[str, Any]]]

class EvaluationsCreateFeedbackBody(TypedDict):
    type: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    snapshot: NotRequired[Optional[Mapping[str, Any]]]

class EvaluationsUpdateConfigBody(TypedDict):
    ENABLE_EVALUATION_ARENA_MODELS: NotRequired[Optional[bool]]
    EVALUATION_ARENA_MODELS: NotRequired[Optional[Sequence[Any]]]

class EvaluationsUpdateFeedbackByIdBody(TypedDict):
    type: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    snapshot: NotRequired[Optional[Mapping[str, Any]]]

class FilesRenameFileByIdBody(TypedDict):
    filename: str

class FilesUpdateFileDataContentByIdBody(TypedDict):
    content: str

class FoldersCreateFolderBody(TypedDict):
    name: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    parent_id: NotRequired[Optional[str]]

class FoldersUpdateFolderAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]
    share_mode: NotRequired[Optional[str]]

class FoldersUpdateFolderIsExpandedByIdBody(TypedDict):
    is_expanded: bool

class FoldersUpdateFolderNameByIdBody(TypedDict):
    name: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class FoldersUpdateFolderParentIdByIdBody(TypedDict):
    parent_id: NotRequired[Optional[str]]

class FunctionsCreateNewFunctionBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]

class FunctionsLoadFunctionFromUrlBody(TypedDict):
    url: str

class FunctionsSetFunctionProductionBody(TypedDict):
    version_id: str

class FunctionsSyncFunctionsBody(TypedDict):
    functions: Sequence[Any]

class FunctionsUpdateFunctionByIdBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]

class GroupsAddUserToGroupBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]

class GroupsCreateNewGroupBody(TypedDict):
    parent_group_id: NotRequired[Optional[str]]
    name: str
    description: str
    permissions: NotRequired[Optional[Mapping[str, Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]

class GroupsRemoveUsersFromGroupBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]

class GroupsUpdateGroupByIdBody(TypedDict):
    parent_group_id: NotRequired[Optional[str]]
    name: str
    description: str
    permissions: NotRequired[Optional[Mapping[str, Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]

class ImagesEditImagesBody(TypedDict):
    image: NotRequired[Optional[Any]]
    prompt: NotRequired[Optional[str]]
    model: NotRequired[Optional[str]]
    size: NotRequired[Optional[str]]
    n: NotRequired[Optional[int]]
    negative_prompt: NotRequired[Optional[str]]
    background: NotRequired[Optional[str]]

class ImagesGenerateImagesBody(TypedDict):
    model: NotRequired[Optional[str]]
    prompt: str
    size: NotRequired[Optional[str]]
    n: NotRequired[Optional[int]]
    steps: NotRequired[Optional[int]]
    negative_prompt: NotRequired[Optional[str]]

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

class ImagesVerifyConnectionBody(TypedDict):
    engine: str
    url: str
    key: NotRequired[Optional[str]]

class KnowledgeAddFileToKnowledgeByIdBody(TypedDict):
    file_id: str
    directory_id: NotRequired[Optional[str]]

class KnowledgeCreateExternalKnowledgeBody(TypedDict):
    name: str
    description: NotRequired[Optional[str]]
    connection_id: str
    source: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class KnowledgeCreateExternalKnowledgeConnectionBody(TypedDict):
    name: str
    provider: str
    endpoint: str
    auth_config: NotRequired[Optional[Mapping[str, Any]]]
    config: NotRequired[Optional[Mapping[str, Any]]]
    capabilities: NotRequired[Optional[Mapping[str, Any]]]
    enabled: NotRequired[Optional[bool]]

class KnowledgeCreateExternalKnowledgeSourceBody(TypedDict):
    name: str
    description: NotRequired[Optional[str]]
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    test_query: str
    test_count: NotRequired[Optional[int]]

class KnowledgeCreateKnowledgeDirectoryBody(TypedDict):
    name: str
    parent_id: NotRequired[Optional[str]]

class KnowledgeCreateNewKnowledgeBody(TypedDict):
    name: str
    description: str
    access_grants: NotRequired[Optional[Sequence[Any]]]

class KnowledgeMoveFileInKnowledgeBody(TypedDict):
    file_id: str
    directory_id: NotRequired[Optional[str]]

class KnowledgeRemoveFileFromKnowledgeByIdBody(TypedDict):
    file_id: str
    directory_id: NotRequired[Optional[str]]

class KnowledgeSyncKnowledgeCleanupBody(TypedDict):
    file_ids: Sequence[str]
    dir_ids: NotRequired[Optional[Sequence[str]]]

class KnowledgeSyncKnowledgeDiffBody(TypedDict):
    manifest: Sequence[Any]

class KnowledgeTestExternalKnowledgeRetrievalBody(TypedDict):
    query: str
    source: NotRequired[Optional[Mapping[str, Any]]]
    count: NotRequired[Optional[int]]

class KnowledgeTestExternalKnowledgeSourceBody(TypedDict):
    connection_id: NotRequired[Optional[str]]
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    query: str
    count: NotRequired[Optional[int]]

class KnowledgeUpdateExternalKnowledgeConnectionBody(TypedDict):
    name: str
    provider: str
    endpoint: str
    auth_config: NotRequired[Optional[Mapping[str, Any]]]
    config: NotRequired[Optional[Mapping[str, Any]]]
    capabilities: NotRequired[Optional[Mapping[str, Any]]]
    enabled: NotRequired[Optional[bool]]

class KnowledgeUpdateExternalKnowledgeSourceBody(TypedDict):
    name: str
    description: NotRequired[Optional[str]]
    connection: Mapping[str, Any]
    source: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    test_query: str
    test_count: NotRequired[Optional[int]]

class KnowledgeUpdateFileFromKnowledgeByIdBody(TypedDict):
    file_id: str
    directory_id: NotRequired[Optional[str]]

class KnowledgeUpdateKnowledgeAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class KnowledgeUpdateKnowledgeByIdBody(TypedDict):
    name: str
    description: str
    access_grants: NotRequired[Optional[Sequence[Any]]]

class KnowledgeUpdateKnowledgeDirectoryBody(TypedDict):
    name: NotRequired[Optional[str]]
    parent_id: NotRequired[Optional[str]]

class MemoriesAddMemoryBody(TypedDict):
    content: str
    type: NotRequired[Optional[str]]
    path: NotRequired[Optional[str]]

class MemoriesListMemoryPathsBody(TypedDict):
    query: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    limit: NotRequired[Optional[int]]

class MemoriesQueryMemoryBody(TypedDict):
    content: str
    k: NotRequired[Optional[int]]

class MemoriesReadMemoryPathBody(TypedDict):
    path: str
    type: NotRequired[Optional[str]]
    include_children: NotRequired[Optional[bool]]
    limit: NotRequired[Optional[int]]

class MemoriesSearchMemoriesBody(TypedDict):
    query: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    path: NotRequired[Optional[str]]
    memory_id: NotRequired[Optional[str]]
    limit: NotRequired[Optional[int]]

class MemoriesUpdateMemoriesBody(TypedDict):
    operations: Sequence[Any]
    source: NotRequired[Optional[str]]

class MemoriesUpdateMemoryByIdBody(TypedDict):
    content: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    path: NotRequired[Optional[str]]

class ModelsCreateNewModelBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    base_model_id: NotRequired[Optional[str]]
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    is_active: NotRequired[Optional[bool]]

class ModelsDeleteModelByIdBody(TypedDict):
    id: str

class ModelsImportModelsBody(TypedDict):
    models: Sequence[Any]

class ModelsSetModelVersionBody(TypedDict):
    version_id: str

class ModelsSyncModelsBody(TypedDict):
    models: Sequence[Any]

class ModelsUpdateModelAccessByIdBody(TypedDict):
    id: str
    name: NotRequired[Optional[str]]
    access_grants: Sequence[Any]

class ModelsUpdateModelByIdBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    base_model_id: NotRequired[Optional[str]]
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    is_active: NotRequired[Optional[bool]]

class NotesCreateNewNoteBody(TypedDict):
    title: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class NotesUpdateNoteAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class NotesUpdateNoteByIdBody(TypedDict):
    title: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class NotificationsCreateNotificationTargetBody(TypedDict):
    id: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    enabled: NotRequired[Optional[bool]]
    events: NotRequired[Optional[Sequence[str]]]
    delivery: NotRequired[Optional[str]]
    config: NotRequired[Optional[Mapping[str, Any]]]

class NotificationsUpdateNotificationTargetBody(TypedDict):
    id: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    enabled: NotRequired[Optional[bool]]
    events: NotRequired[Optional[Sequence[str]]]
    delivery: NotRequired[Optional[str]]
    config: NotRequired[Optional[Mapping[str, Any]]]

class OllamaCopyModelBody(TypedDict):
    source: str
    destination: str

class OllamaCreateModelBody(TypedDict):
    model: NotRequired[Optional[str]]
    stream: NotRequired[Optional[bool]]
    path: NotRequired[Optional[str]]

class OllamaDeleteModelBody(TypedDict):
    model: NotRequired[Optional[str]]

class OllamaDownloadModelBody(TypedDict):
    url: str

class OllamaEmbedBody(TypedDict):
    model: str
    input: Any
    truncate: NotRequired[Optional[bool]]
    options: NotRequired[Optional[Mapping[str, Any]]]
    keep_alive: NotRequired[Optional[Any]]

class OllamaEmbeddingsBody(TypedDict):
    model: str
    prompt: str
    options: NotRequired[Optional[Mapping[str, Any]]]
    keep_alive: NotRequired[Optional[Any]]

class OllamaGenerateCompletionBody(TypedDict):
    model: str
    prompt: NotRequired[Optional[str]]
    suffix: NotRequired[Optional[str]]
    images: NotRequired[Optional[Sequence[str]]]
    format: NotRequired[Optional[Any]]
    options: NotRequired[Optional[Mapping[str, Any]]]
    system: NotRequired[Optional[str]]
    template: NotRequired[Optional[str]]
    context: NotRequired[Optional[Sequence[Any]]]
    stream: NotRequired[Optional[bool]]
    raw: NotRequired[Optional[bool]]
    keep_alive: NotRequired[Optional[Any]]

class OllamaGenerateResponsesBody(TypedDict):
    model: str

class OllamaPullModelBody(TypedDict):
    model: NotRequired[Optional[str]]

class OllamaPushModelBody(TypedDict):
    model: str
    insecure: NotRequired[Optional[bool]]
    stream: NotRequired[Optional[bool]]

class OllamaShowModelInfoBody(TypedDict):
    model: NotRequired[Optional[str]]

class OllamaUnloadModelBody(TypedDict):
    model: NotRequired[Optional[str]]

class OllamaUpdateConfigBody(TypedDict):
    ENABLE_OLLAMA_API: NotRequired[Optional[bool]]
    OLLAMA_BASE_URLS: Sequence[str]
    OLLAMA_API_CONFIGS: Mapping[str, Any]

class OllamaVerifyConnectionBody(TypedDict):
    url: str
    key: NotRequired[Optional[str]]
    config: NotRequired[Optional[Mapping[str, Any]]]

class OpenaiDownloadProviderModelBody(TypedDict):
    model: str

class OpenaiLoadProviderModelBody(TypedDict):
    model: str

class OpenaiResponsesBody(TypedDict):
    model: str
    input: NotRequired[Optional[Any]]
    instructions: NotRequired[Optional[str]]
    stream: NotRequired[Optional[bool]]
    temperature: NotRequired[Optional[float]]
    max_output_tokens: NotRequired[Optional[int]]
    top_p: NotRequired[Optional[float]]
    tools: NotRequired[Optional[Sequence[Any]]]
    tool_choice: NotRequired[Optional[Any]]
    text: NotRequired[Optional[Mapping[str, Any]]]
    truncation: NotRequired[Optional[str]]
    metadata: NotRequired[Optional[Mapping[str, Any]]]
    store: NotRequired[Optional[bool]]
    reasoning: NotRequired[Optional[Mapping[str, Any]]]
    previous_response_id: NotRequired[Optional[str]]

class OpenaiUnloadProviderModelBody(TypedDict):
    model: str

class OpenaiUpdateConfigBody(TypedDict):
    ENABLE_OPENAI_API: NotRequired[Optional[bool]]
    OPENAI_API_BASE_URLS: Sequence[str]
    OPENAI_API_KEYS: Sequence[str]
    OPENAI_API_CONFIGS: Mapping[str, Any]

class OpenaiVerifyConnectionBody(TypedDict):
    url: str
    key: str
    config: NotRequired[Optional[Mapping[str, Any]]]

class PipelinesAddPipelineBody(TypedDict):
    url: str
    urlIdx: int

class PipelinesDeletePipelineBody(TypedDict):
    id: str
    urlIdx: int

class PromptsCreateNewPromptBody(TypedDict):
    command: str
    name: str
    content: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    tags: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    is_production: NotRequired[Optional[bool]]

class PromptsSetPromptVersionBody(TypedDict):
    version_id: str

class PromptsUpdatePromptAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class PromptsUpdatePromptByIdBody(TypedDict):
    command: str
    name: str
    content: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    tags: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    is_production: NotRequired[Optional[bool]]

class PromptsUpdatePromptMetadataBody(TypedDict):
    name: str
    command: str
    tags: NotRequired[Optional[Sequence[str]]]

class RetrievalDeleteEntriesFromCollectionBody(TypedDict):
    collection_name: str
    file_id: str

class RetrievalProcessFileBody(TypedDict):
    file_id: str
    content: NotRequired[Optional[str]]
    collection_name: NotRequired[Optional[str]]

class RetrievalProcessFilesBatchBody(TypedDict):
    files: Sequence[Any]
    collection_name: str

class RetrievalProcessTextBody(TypedDict):
    name: str
    content: str
    collection_name: NotRequired[Optional[str]]

class RetrievalProcessUrlBody(TypedDict):
    collection_name: NotRequired[Optional[str]]
    url: str

class RetrievalProcessWebBody(TypedDict):
    collection_name: NotRequired[Optional[str]]
    url: str

class RetrievalProcessWebSearchBody(TypedDict):
    queries: Sequence[str]

class RetrievalProcessWebYoutubeBody(TypedDict):
    collection_name: NotRequired[Optional[str]]
    url: str

class RetrievalQueryCollectionHandlerBody(TypedDict):
    collection_names: Sequence[str]
    query: str
    k: NotRequired[Optional[int]]
    k_reranker: NotRequired[Optional[int]]
    r: NotRequired[Optional[float]]
    hybrid: NotRequired[Optional[bool]]
    hybrid_bm25_weight: NotRequired[Optional[float]]
    enable_enriched_texts: NotRequired[Optional[bool]]

class RetrievalQueryDocHandlerBody(TypedDict):
    collection_name: str
    query: str
    k: NotRequired[Optional[int]]
    k_reranker: NotRequired[Optional[int]]
    r: NotRequired[Optional[float]]
    hybrid: NotRequired[Optional[bool]]
    hybrid_bm25_weight: NotRequired[Optional[float]]

class RetrievalUpdateEmbeddingConfigBody(TypedDict):
    openai_config: NotRequired[Optional[Mapping[str, Any]]]
    ollama_config: NotRequired[Optional[Mapping[str, Any]]]
    azure_openai_config: NotRequired[Optional[Mapping[str, Any]]]
    RAG_EMBEDDING_ENGINE: str
    RAG_EMBEDDING_MODEL: str
    RAG_EMBEDDING_BATCH_SIZE: NotRequired[Optional[int]]
    ENABLE_ASYNC_EMBEDDING: NotRequired[Optional[bool]]
    RAG_EMBEDDING_CONCURRENT_REQUESTS: NotRequired[Optional[int]]

class RetrievalUpdateRagConfigBody(TypedDict):
    RAG_TEMPLATE: NotRequired[Optional[str]]
    TOP_K: NotRequired[Optional[int]]
    BYPASS_EMBEDDING_AND_RETRIEVAL: NotRequired[Optional[bool]]
    RAG_FULL_CONTEXT: NotRequired[Optional[bool]]
    ENABLE_RAG_HYBRID_SEARCH: NotRequired[Optional[bool]]
    ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS: NotRequired[Optional[bool]]
    TOP_K_RERANKER: NotRequired[Optional[int]]
    RELEVANCE_THRESHOLD: NotRequired[Optional[float]]
    HYBRID_BM25_WEIGHT: NotRequired[Optional[float]]
    CONTENT_EXTRACTION_ENGINE: NotRequired[Optional[str]]
    CONTENT_EXTRACTION_SUPPORTED_MEDIA_MIME_TYPES: NotRequired[Optional[Sequence[str]]]
    PDF_EXTRACT_IMAGES: NotRequired[Optional[bool]]
    PDF_LOADER_MODE: NotRequired[Optional[str]]
    DATALAB_MARKER_API_KEY: NotRequired[Optional[str]]
    DATALAB_MARKER_API_BASE_URL: NotRequired[Optional[str]]
    DATALAB_MARKER_ADDITIONAL_CONFIG: NotRequired[Optional[str]]
    DATALAB_MARKER_SKIP_CACHE: NotRequired[Optional[bool]]
    DATALAB_MARKER_FORCE_OCR: NotRequired[Optional[bool]]
    DATALAB_MARKER_PAGINATE: NotRequired[Optional[bool]]
    DATALAB_MARKER_STRIP_EXISTING_OCR: NotRequired[Optional[bool]]
    DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION: NotRequired[Optional[bool]]
    DATALAB_MARKER_FORMAT_LINES: NotRequired[Optional[bool]]
    DATALAB_MARKER_USE_LLM: NotRequired[Optional[bool]]
    DATALAB_MARKER_OUTPUT_FORMAT: NotRequired[Optional[str]]
    EXTERNAL_DOCUMENT_LOADER_URL: NotRequired[Optional[str]]
    EXTERNAL_DOCUMENT_LOADER_API_KEY: NotRequired[Optional[str]]
    EXTERNAL_DOCUMENT_LOADER_HEADERS: NotRequired[Optional[Mapping[str, Any]]]
    TIKA_SERVER_URL: NotRequired[Optional[str]]
    TIKA_SERVER_VERSION: NotRequired[Optional[str]]
    DOCLING_SERVER_URL: NotRequired[Optional[str]]
    DOCLING_API_KEY: NotRequired[Optional[str]]
    DOCLING_PARAMS: NotRequired[Optional[Mapping[str, Any]]]
    DOCUMENT_INTELLIGENCE_ENDPOINT: NotRequired[Optional[str]]
    DOCUMENT_INTELLIGENCE_KEY: NotRequired[Optional[str]]
    DOCUMENT_INTELLIGENCE_MODEL: NotRequired[Optional[str]]
    MISTRAL_OCR_API_BASE_URL: NotRequired[Optional[str]]
    MISTRAL_OCR_API_KEY: NotRequired[Optional[str]]
    MISTRAL_OCR_USE_BASE64: NotRequired[Optional[bool]]
    PADDLEOCR_VL_BASE_URL: NotRequired[Optional[str]]
    PADDLEOCR_VL_TOKEN: NotRequired[Optional[str]]
    MINERU_API_MODE: NotRequired[Optional[str]]
    MINERU_API_URL: NotRequired[Optional[str]]
    MINERU_API_KEY: NotRequired[Optional[str]]
    MINERU_API_TIMEOUT: NotRequired[Optional[int]]
    MINERU_PARAMS: NotRequired[Optional[Mapping[str, Any]]]
    MINERU_FILE_EXTENSIONS: NotRequired[Optional[Sequence[str]]]
    RAG_RERANKING_MODEL: NotRequired[Optional[str]]
    RAG_RERANKING_ENGINE: NotRequired[Optional[str]]
    RAG_RERANKING_BATCH_SIZE: NotRequired[Optional[int]]
    RAG_EXTERNAL_RERANKER_URL: NotRequired[Optional[str]]
    RAG_EXTERNAL_RERANKER_API_KEY: NotRequired[Optional[str]]
    RAG_EXTERNAL_RERANKER_TIMEOUT: NotRequired[Optional[str]]
    TEXT_SPLITTER: NotRequired[Optional[str]]
    RAG_TOKENIZER_MODEL: NotRequired[Optional[str]]
    ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER: NotRequired[Optional[bool]]
    CHUNK_SIZE: NotRequired[Optional[int]]
    CHUNK_MIN_SIZE_TARGET: NotRequired[Optional[int]]
    CHUNK_OVERLAP: NotRequired[Optional[int]]
    FILE_MAX_SIZE: NotRequired[Optional[Any]]
    FILE_MAX_COUNT: NotRequired[Optional[Any]]
    FILE_IMAGE_COMPRESSION_WIDTH: NotRequired[Optional[Any]]
    FILE_IMAGE_COMPRESSION_HEIGHT: NotRequired[Optional[Any]]
    ALLOWED_FILE_EXTENSIONS: NotRequired[Optional[Sequence[str]]]
    ENABLE_GOOGLE_DRIVE_INTEGRATION: NotRequired[Optional[bool]]
    ENABLE_ONEDRIVE_INTEGRATION: NotRequired[Optional[bool]]
    web: NotRequired[Optional[Mapping[str, Any]]]

class ServerCreateEventWebhookBody(TypedDict):
    name: NotRequired[Optional[str]]
    url: str
    enabled: NotRequired[Optional[bool]]
    events: NotRequired[Optional[Sequence[str]]]
    targets: NotRequired[Optional[Sequence[Any]]]

class ServerResolveChatMessageToolCallBody(TypedDict):
    call_id: str
    action: str
    answers: NotRequired[Optional[Any]]
    timed_out: NotRequired[Optional[bool]]

class ServerUnloadModelBody(TypedDict):
    model: str

class ServerUpdateEventWebhookBody(TypedDict):
    name: NotRequired[Optional[str]]
    url: NotRequired[Optional[str]]
    enabled: NotRequired[Optional[bool]]
    events: NotRequired[Optional[Sequence[str]]]
    targets: NotRequired[Optional[Sequence[Any]]]

class SkillsCloneSkillBody(TypedDict):
    id: str
    name: str
    version_id: NotRequired[Optional[str]]

class SkillsCreateNewSkillBody(TypedDict):
    id: str
    name: str
    description: NotRequired[Optional[str]]
    content: NotRequired[Optional[str]]
    files: NotRequired[Optional[Sequence[Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    operations: NotRequired[Optional[Sequence[Any]]]
    expected_version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    is_active: NotRequired[Optional[bool]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class SkillsLoadSkillByUrlBody(TypedDict):
    url: str

class SkillsSetSkillVersionBody(TypedDict):
    version_id: str
    expected_version_id: str

class SkillsUpdateSkillAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class SkillsUpdateSkillByIdBody(TypedDict):
    id: str
    name: str
    description: NotRequired[Optional[str]]
    content: NotRequired[Optional[str]]
    files: NotRequired[Optional[Sequence[Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    operations: NotRequired[Optional[Sequence[Any]]]
    expected_version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    is_active: NotRequired[Optional[bool]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class TasksUpdateTaskConfigBody(TypedDict):
    TASK_MODEL: str
    TASK_MODEL_EXTERNAL: str
    TASK_MODEL_PARAMS: NotRequired[Optional[Mapping[str, Any]]]
    ENABLE_TITLE_GENERATION: bool
    TITLE_GENERATION_PROMPT_TEMPLATE: str
    IMAGE_PROMPT_GENERATION_PROMPT_TEMPLATE: str
    ENABLE_AUTOCOMPLETE_GENERATION: bool
    AUTOCOMPLETE_GENERATION_INPUT_MAX_LENGTH: NotRequired[Optional[int]]
    AUTOCOMPLETE_GENERATION_PROMPT_TEMPLATE: NotRequired[Optional[str]]
    TAGS_GENERATION_PROMPT_TEMPLATE: str
    FOLLOW_UP_GENERATION_PROMPT_TEMPLATE: str
    ENABLE_FOLLOW_UP_GENERATION: bool
    ENABLE_TAGS_GENERATION: bool
    ENABLE_SEARCH_QUERY_GENERATION: bool
    ENABLE_RETRIEVAL_QUERY_GENERATION: bool
    QUERY_GENERATION_PROMPT_TEMPLATE: str
    TOOLS_FUNCTION_CALLING_PROMPT_TEMPLATE: str
    ENABLE_VOICE_MODE_PROMPT: NotRequired[Optional[bool]]
    VOICE_MODE_PROMPT_TEMPLATE: str

class ToolsCreateNewToolsBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class ToolsLoadToolFromUrlBody(TypedDict):
    url: str

class ToolsSetToolProductionBody(TypedDict):
    version_id: str

class ToolsUpdateToolAccessByIdBody(TypedDict):
    access_grants: Sequence[Any]

class ToolsUpdateToolsByIdBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class UsersUpdateDefaultUserPermissionsBody(TypedDict):
    workspace: Mapping[str, Any]
    sharing: Mapping[str, Any]
    access_grants: Mapping[str, Any]
    chat: Mapping[str, Any]
    features: Mapping[str, Any]
    settings: Mapping[str, Any]

class UsersUpdateUserByIdBody(TypedDict):
    role: NotRequired[Optional[str]]
    name: NotRequired[Optional[str]]
    email: NotRequired[Optional[str]]
    profile_image_url: NotRequired[Optional[str]]
    password: NotRequired[Optional[str]]

class UsersUpdateUserSettingsBySessionUserBody(TypedDict):
    ui: NotRequired[Optional[Mapping[str, Any]]]

class UsersUpdateUserStatusBySessionUserBody(TypedDict):
    status_emoji: NotRequired[Optional[str]]
    status_message: NotRequired[Optional[str]]
    status_expires_at: NotRequired[Optional[int]]

class UsersUpdateUserVariablesBySessionUserBody(TypedDict):
    variables: NotRequired[Optional[Mapping[str, Any]]]

class UtilsExecuteCodeBody(TypedDict):
    code: str

class UtilsFormatCodeBody(TypedDict):
    code: str

class ShortChatsNewBody(TypedDict):
    chat: Mapping[str, Any]
    variables: NotRequired[Optional[Mapping[str, Any]]]
    folder_id: NotRequired[Optional[str]]

class ShortChatsUpdateBody(TypedDict):
    chat: Mapping[str, Any]
    variables: NotRequired[Optional[Mapping[str, Any]]]
    folder_id: NotRequired[Optional[str]]

class ShortChatsShareBody(TypedDict):
    share_mode: NotRequired[Optional[str]]

class ShortChatsCloneBody(TypedDict):
    title: NotRequired[Optional[str]]

class ShortChatsImportBody(TypedDict):
    chats: Sequence[Any]

class ShortChatsMoveBody(TypedDict):
    folder_id: NotRequired[Optional[str]]

class ShortChatsAddTagBody(TypedDict):
    name: str

class ShortChatsRemoveTagBody(TypedDict):
    name: str

class ShortWorkspaceModelsCreateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    base_model_id: NotRequired[Optional[str]]
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    is_active: NotRequired[Optional[bool]]

class ShortWorkspaceModelsUpdateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    base_model_id: NotRequired[Optional[str]]
    name: str
    meta: Mapping[str, Any]
    params: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    is_active: NotRequired[Optional[bool]]

class ShortWorkspaceModelsDeleteBody(TypedDict):
    id: str

class ShortWorkspaceModelsImportBody(TypedDict):
    models: Sequence[Any]

class ShortWorkspaceModelsSyncAndDeleteOthersBody(TypedDict):
    models: Sequence[Any]

class ShortUsersAddBody(TypedDict):
    name: str
    email: str
    password: str
    profile_image_url: NotRequired[Optional[str]]
    role: NotRequired[Optional[str]]

class ShortUsersUpdateBody(TypedDict):
    role: NotRequired[Optional[str]]
    name: NotRequired[Optional[str]]
    email: NotRequired[Optional[str]]
    profile_image_url: NotRequired[Optional[str]]
    password: NotRequired[Optional[str]]

class ShortGroupsCreateBody(TypedDict):
    parent_group_id: NotRequired[Optional[str]]
    name: str
    description: str
    permissions: NotRequired[Optional[Mapping[str, Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]

class ShortGroupsUpdateBody(TypedDict):
    parent_group_id: NotRequired[Optional[str]]
    name: str
    description: str
    permissions: NotRequired[Optional[Mapping[str, Any]]]
    data: NotRequired[Optional[Mapping[str, Any]]]

class ShortGroupsAddUsersBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]

class ShortGroupsRemoveUsersBody(TypedDict):
    user_ids: NotRequired[Optional[Sequence[str]]]

class ShortToolsCreateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class ShortToolsUpdateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class ShortFunctionsCreateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]

class ShortFunctionsUpdateBody(TypedDict):
    commit_message: NotRequired[Optional[str]]
    id: str
    name: str
    content: str
    meta: Mapping[str, Any]

class ShortPromptsCreateBody(TypedDict):
    command: str
    name: str
    content: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    tags: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    is_production: NotRequired[Optional[bool]]

class ShortPromptsUpdateBody(TypedDict):
    command: str
    name: str
    content: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    tags: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    version_id: NotRequired[Optional[str]]
    commit_message: NotRequired[Optional[str]]
    is_production: NotRequired[Optional[bool]]

class ShortMemoriesAddBody(TypedDict):
    content: str
    type: NotRequired[Optional[str]]
    path: NotRequired[Optional[str]]

class ShortMemoriesQueryBody(TypedDict):
    content: str
    k: NotRequired[Optional[int]]

class ShortMemoriesUpdateBody(TypedDict):
    content: NotRequired[Optional[str]]
    type: NotRequired[Optional[str]]
    path: NotRequired[Optional[str]]

class ShortNotesCreateBody(TypedDict):
    title: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]

class ShortNotesUpdateBody(TypedDict):
    title: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ShortFoldersCreateBody(TypedDict):
    name: str
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    parent_id: NotRequired[Optional[str]]

class ShortFoldersUpdateBody(TypedDict):
    name: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ShortFoldersMoveBody(TypedDict):
    parent_id: NotRequired[Optional[str]]

class ShortChannelsCreateBody(TypedDict):
    name: NotRequired[Optional[str]]
    description: NotRequired[Optional[str]]
    is_private: NotRequired[Optional[bool]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    group_ids: NotRequired[Optional[Sequence[str]]]
    user_ids: NotRequired[Optional[Sequence[str]]]
    access_grants: NotRequired[Optional[Sequence[Any]]]
    type: NotRequired[Optional[str]]

class ShortChannelsUpdateBody(TypedDict):
    name: NotRequired[Optional[str]]
    description: NotRequired[Optional[str]]
    is_private: NotRequired[Optional[bool]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]
    group_ids: NotRequired[Optional[Sequence[str]]]
    user_ids: NotRequired[Optional[Sequence[str]]]

class ShortChannelsPostBody(TypedDict):
    temp_id: NotRequired[Optional[str]]
    content: str
    reply_to_id: NotRequired[Optional[str]]
    parent_id: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ShortChannelsUpdateMessageBody(TypedDict):
    temp_id: NotRequired[Optional[str]]
    content: str
    reply_to_id: NotRequired[Optional[str]]
    parent_id: NotRequired[Optional[str]]
    data: NotRequired[Optional[Mapping[str, Any]]]
    meta: NotRequired[Optional[Mapping[str, Any]]]

class ShortConfigsImportBody(TypedDict):
    config: Mapping[str, Any]

class ShortConfigsSetBannersBody(TypedDict):
    banners: Sequence[Any]

class ShortImagesGenerateBody(TypedDict):
    model: NotRequired[Optional[str]]
    prompt: str
    size: NotRequired[Optional[str]]
    n: NotRequired[Optional[int]]
    steps: NotRequired[Optional[int]]
    negative_prompt: NotRequired[Optional[str]]

class ShortImagesEditBody(TypedDict):
    image: NotRequired[Optional[Any]]
    prompt: NotRequired[Optional[str]]
    model: NotRequired[Optional[str]]
    size: NotRequired[Optional[str]]
    n: NotRequired[Optional[int]]
    negative_prompt: NotRequired[Optional[str]]
    background: NotRequired[Optional[str]]

class Analytics(Generic[R, P]):
    def get_daily_stats(
        self,
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        group_id: Optional[str] = None,
        granularity: Optional[str] = None,
        metric: Optional[str] = None,
        compare: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/daily``. For administrators."""
    def get_messages(
        self,
        *,
        model_id: Optional[str] = None,
        user_id: Optional[str] = None,
        chat_id: Optional[str] = None,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/analytics/messages``. For administrators."""
    def get_model_analytics(
        self,
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        group_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/models``. For administrators."""
    def get_model_chats(
        self,
        model_id: Union[str, int],
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/analytics/models/{model_id}/chats``. For administrators."""
    def get_model_overview(
        self,
        model_id: Union[str, int],
        *,
        days: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/models/{model_id}/overview``. For administrators."""
    def get_summary(
        self,
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        group_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/summary``. For administrators."""
    def get_token_usage(
        self,
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        group_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/tokens``. For administrators."""
    def get_user_analytics(
        self,
        *,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        group_id: Optional[str] = None,
        limit: Optional[int] = None,
        metric: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/analytics/users``. For administrators."""

class Apps(Generic[R, P]):
    def connect_app_by_id(
        self,
        app_id: Union[str, int],
        body: AppsConnectAppByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/apps/{app_id}/connect``. For administrators. Since Open WebUI 0.12."""
    def create_app_interaction(
        self,
        app_id: Union[str, int],
        body: AppsCreateAppInteractionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/apps/{app_id}/interactions``. Since Open WebUI 0.12."""
    def create_new_app(self, body: AppsCreateNewAppBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/apps``. For administrators. Since Open WebUI 0.12."""
    def get_app_details_by_id(self, app_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
    def get_apps(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/apps``. Since Open WebUI 0.12."""
    def preview_app_manifest(self, body: AppsPreviewAppManifestBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/apps/manifest/preview``. For administrators. Since Open WebUI 0.12."""
    def uninstall_app_by_id(self, app_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
    def update_app_by_id(self, app_id: Union[str, int], body: AppsUpdateAppByIdBody, **options: Unpack[_Options]) -> R:
        """``PATCH /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""

class Audio(Generic[R, P]):
    def get_audio_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/audio/config``. For administrators."""
    def get_models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/audio/models``."""
    def get_voices(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/audio/voices``."""
    def speech(self, body: Optional[Union[bytes, Mapping[str, Any]]] = None, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/audio/speech``."""
    def transcription(self, *, file: File, language: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/audio/transcriptions``."""
    def update_audio_config(self, body: AudioUpdateAudioConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/audio/config/update``. For administrators."""

class Auths(Generic[R, P]):
    def add_user(self, body: AuthsAddUserBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/add``. For administrators."""
    def confirm_mfa_enrollment(self, body: AuthsConfirmMfaEnrollmentBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/enroll/confirm``. Needs no key. Since Open WebUI 0.12."""
    def delete_api_key(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/auths/api_key``."""
    def delete_oauth_session_by_provider(self, provider: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/auths/oauth/sessions/{provider}``. Since Open WebUI 0.9."""
    def generate_api_key(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/api_key``."""
    def get_admin_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/admin/config``. For administrators."""
    def get_admin_details(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/admin/details``."""
    def get_api_key(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/api_key``."""
    def get_ldap_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/admin/config/ldap``. For administrators."""
    def get_ldap_server(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/admin/config/ldap/server``. For administrators."""
    def get_mfa_challenge(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/challenge``. Needs no key. Since Open WebUI 0.12."""
    def get_mfa_status(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/mfa/status``. Since Open WebUI 0.12."""
    def get_oauth_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
    def get_session_user(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/``."""
    def ldap_auth(self, body: AuthsLdapAuthBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/ldap``. Needs no key."""
    def redeem_mfa_reset_token(self, body: AuthsRedeemMfaResetTokenBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/recover``. Needs no key. Since Open WebUI 0.12."""
    def regenerate_mfa_recovery_codes(
        self,
        body: AuthsRegenerateMfaRecoveryCodesBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/auths/mfa/recovery/codes``. Since Open WebUI 0.12."""
    def signin(self, body: AuthsSigninBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/signin``. Needs no key."""
    def signout(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/signout``. Needs no key. Since Open WebUI 0.9."""
    def signup(self, body: AuthsSignupBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/signup``. Needs no key."""
    def start_mfa_enrollment(self, body: AuthsStartMfaEnrollmentBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/enroll/start``. Needs no key. Since Open WebUI 0.12."""
    def start_mfa_replacement(self, body: AuthsStartMfaReplacementBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/replace``. Since Open WebUI 0.12."""
    def token_exchange(self, provider: Union[str, int], body: AuthsTokenExchangeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/oauth/{provider}/token/exchange``. Needs no key."""
    def update_admin_config(self, body: AuthsUpdateAdminConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/admin/config``. For administrators."""
    def update_ldap_config(self, body: AuthsUpdateLdapConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/admin/config/ldap``. For administrators."""
    def update_ldap_server(self, body: AuthsUpdateLdapServerBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/admin/config/ldap/server``. For administrators."""
    def update_oauth_config(self, body: AuthsUpdateOauthConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
    def update_password(self, body: AuthsUpdatePasswordBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/update/password``."""
    def update_profile(self, body: AuthsUpdateProfileBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/update/profile``."""
    def update_timezone(self, body: AuthsUpdateTimezoneBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/update/timezone``."""
    def verify_mfa_challenge(self, body: AuthsVerifyMfaChallengeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/mfa/verify``. Needs no key. Since Open WebUI 0.12."""

class Automations(Generic[R, P]):
    def create_new_automation(self, body: AutomationsCreateNewAutomationBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/automations/create``. Since Open WebUI 0.9."""
    def delete_automation_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/automations/{id}/delete``. Since Open WebUI 0.9."""
    def get_automation_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/automations/{id}``. Since Open WebUI 0.9."""
    def get_automation_items(
        self,
        *,
        query: Optional[str] = None,
        status: Optional[str] = None,
        folder_id: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/automations/list``. Since Open WebUI 0.9."""
    def get_automation_runs(
        self,
        id: Union[str, int],
        *,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/automations/{id}/runs``. Since Open WebUI 0.9."""
    def run_automation_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/automations/{id}/run``. Since Open WebUI 0.9."""
    def toggle_automation_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/automations/{id}/toggle``. Since Open WebUI 0.9."""
    def update_automation_by_id(
        self,
        id: Union[str, int],
        body: AutomationsUpdateAutomationByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/automations/{id}/update``. Since Open WebUI 0.9."""

class Calendars(Generic[R, P]):
    def create_calendar(self, body: CalendarsCreateCalendarBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/calendars/create``. Since Open WebUI 0.9."""
    def create_event(self, body: CalendarsCreateEventBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/calendars/events/create``. Since Open WebUI 0.9."""
    def delete_calendar(self, calendar_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/calendars/{calendar_id}/delete``. Since Open WebUI 0.9."""
    def delete_event(self, event_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/calendars/events/{event_id}/delete``. Since Open WebUI 0.9."""
    def get_calendar_by_id(self, calendar_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/calendars/{calendar_id}``. Since Open WebUI 0.9."""
    def get_calendars(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/calendars/``. Since Open WebUI 0.9."""
    def get_event(self, event_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/calendars/events/{event_id}``. Since Open WebUI 0.9."""
    def get_events(self, *, start: str, end: str, calendar_ids: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/calendars/events``. Since Open WebUI 0.9."""
    def rsvp_event(self, event_id: Union[str, int], body: CalendarsRsvpEventBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/calendars/events/{event_id}/rsvp``. Since Open WebUI 0.9."""
    def search_events(
        self,
        *,
        query: Optional[str] = None,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/calendars/events/search``. Since Open WebUI 0.9."""
    def set_default_calendar(self, calendar_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/calendars/{calendar_id}/default``. Since Open WebUI 0.9."""
    def update_calendar(
        self,
        calendar_id: Union[str, int],
        body: CalendarsUpdateCalendarBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/calendars/{calendar_id}/update``. Since Open WebUI 0.9."""
    def update_calendar_access_by_id(
        self,
        calendar_id: Union[str, int],
        body: CalendarsUpdateCalendarAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/calendars/{calendar_id}/access/update``. Since Open WebUI 0.12."""
    def update_event(self, event_id: Union[str, int], body: CalendarsUpdateEventBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/calendars/events/{event_id}/update``. Since Open WebUI 0.9."""

class Channels(Generic[R, P]):
    def add_members_by_id(
        self,
        id: Union[str, int],
        body: ChannelsAddMembersByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/update/members/add``."""
    def add_reaction_to_message(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChannelsAddReactionToMessageBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/add``."""
    def create_channel_webhook(
        self,
        id: Union[str, int],
        body: ChannelsCreateChannelWebhookBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/webhooks/create``."""
    def create_new_channel(self, body: ChannelsCreateNewChannelBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/create``."""
    def delete_channel_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/channels/{id}/delete``."""
    def delete_channel_webhook(
        self,
        id: Union[str, int],
        webhook_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/channels/{id}/webhooks/{webhook_id}/delete``."""
    def delete_message_by_id(self, id: Union[str, int], message_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""
    def get_all_channels(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/list``."""
    def get_channel_apps(self, channel_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
    def get_channel_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/{id}``."""
    def get_channel_members_by_id(
        self,
        id: Union[str, int],
        *,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/channels/{id}/members``."""
    def get_channel_message(self, id: Union[str, int], message_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/{id}/messages/{message_id}``."""
    def get_channel_message_data(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/channels/{id}/messages/{message_id}/data``."""
    def get_channel_messages(
        self,
        id: Union[str, int],
        *,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/channels/{id}/messages``."""
    def get_channel_thread_messages(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        *,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        around: Optional[str] = None,
        before: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/channels/{id}/messages/{message_id}/thread``."""
    def get_channel_webhooks(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/{id}/webhooks``."""
    def get_channels(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/``."""
    def get_dm_channel_by_user_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/users/{user_id}``."""
    def get_pinned_channel_messages(
        self,
        id: Union[str, int],
        *,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/channels/{id}/messages/pinned``."""
    def get_webhook_profile_image(self, webhook_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/webhooks/{webhook_id}/profile/image``."""
    def invite_app(self, channel_id: Union[str, int], body: ChannelsInviteAppBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
    def pin_channel_message(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChannelsPinChannelMessageBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/messages/{message_id}/pin``."""
    def post_new_message(self, id: Union[str, int], body: ChannelsPostNewMessageBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/{id}/messages/post``."""
    def post_webhook_message(
        self,
        webhook_id: Union[str, int],
        token: Union[str, int],
        body: ChannelsPostWebhookMessageBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/webhooks/{webhook_id}/{token}``. Needs no key."""
    def remove_app(self, channel_id: Union[str, int], app_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/channels/{channel_id}/apps/{app_id}``. Since Open WebUI 0.12."""
    def remove_members_by_id(
        self,
        id: Union[str, int],
        body: ChannelsRemoveMembersByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/update/members/remove``."""
    def remove_reaction_by_id_and_user_id_and_name(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChannelsRemoveReactionByIdAndUserIdAndNameBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/remove``."""
    def update_channel_access_by_id(
        self,
        id: Union[str, int],
        body: ChannelsUpdateChannelAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/access/update``. Since Open WebUI 0.12."""
    def update_channel_by_id(
        self,
        id: Union[str, int],
        body: ChannelsUpdateChannelByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/update``."""
    def update_channel_webhook(
        self,
        id: Union[str, int],
        webhook_id: Union[str, int],
        body: ChannelsUpdateChannelWebhookBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/webhooks/{webhook_id}/update``."""
    def update_is_active_member_by_id_and_user_id(
        self,
        id: Union[str, int],
        body: ChannelsUpdateIsActiveMemberByIdAndUserIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/members/active``."""
    def update_member_mute_status(
        self,
        id: Union[str, int],
        body: ChannelsUpdateMemberMuteStatusBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/members/mute``. Since Open WebUI 0.12."""
    def update_message_by_id(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChannelsUpdateMessageByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""

class Chats(Generic[R, P]):
    def add_tag_by_id_and_tag_name(
        self,
        id: Union[str, int],
        body: ChatsAddTagByIdAndTagNameBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/tags``."""
    def archive_all_chats(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/archive/all``."""
    def archive_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/archive``."""
    def clone_chat_by_id(self, id: Union[str, int], body: ChatsCloneChatByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/clone``."""
    def clone_shared_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/clone/shared``."""
    def compact_chat_by_id(
        self,
        id: Union[str, int],
        body: Optional[ChatsCompactChatByIdBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/compact``. Since Open WebUI 0.11."""
    def create_new_chat(self, body: ChatsCreateNewChatBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/new``."""
    def delete_all_user_chats(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
    def delete_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/{id}``."""
    def delete_chat_message_by_id(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/chats/{id}/messages/{message_id}``. Since Open WebUI 0.11."""
    def delete_shared_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/{id}/share``."""
    def delete_tag_by_id_and_tag_name(
        self,
        id: Union[str, int],
        body: ChatsDeleteTagByIdAndTagNameBody,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/chats/{id}/tags``."""
    def export_chat_stats(
        self,
        *,
        updated_at: Optional[int] = None,
        page: Optional[int] = None,
        stream: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/chats/stats/export``."""
    def export_single_chat_stats(self, chat_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/stats/export/{chat_id}``."""
    def fork_chat_by_id(
        self,
        id: Union[str, int],
        body: Optional[ChatsForkChatByIdBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/fork``. Since Open WebUI 0.11."""
    def get_all_user_chats_in_db(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all/db``. For administrators."""
    def get_all_user_tags(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all/tags``."""
    def get_archived_session_user_chat_count(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/archived/count``. Since Open WebUI 0.11."""
    def get_archived_session_user_chat_list(
        self,
        *,
        page: Optional[int] = None,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/archived``."""
    def get_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/{id}``."""
    def get_chat_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
    def get_chat_list_by_folder_id(
        self,
        folder_id: Union[str, int],
        *,
        page: Optional[int] = None,
        sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/folder/{folder_id}/list``."""
    def get_chat_tags_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/{id}/tags``."""
    def get_chats_by_folder_id(self, folder_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/folder/{folder_id}``."""
    def get_pinned_status_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/{id}/pinned``."""
    def get_session_user_chat_list(
        self,
        *,
        page: Optional[int] = None,
        include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None,
        sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/``."""
    def get_session_user_chat_list_list(
        self,
        *,
        page: Optional[int] = None,
        include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None,
        sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/list``."""
    def get_session_user_chat_usage_stats(
        self,
        *,
        items_per_page: Optional[int] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/stats/usage``."""
    def get_shared_chat_access_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/shared/{id}/access``. Since Open WebUI 0.9."""
    def get_shared_chat_by_id(self, share_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/share/{share_id}``. Needs no key."""
    def get_shared_session_user_chat_list(
        self,
        *,
        page: Optional[int] = None,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/shared``."""
    def get_user_archived_chats(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all/archived``."""
    def get_user_chat_list_by_tag_name(self, body: ChatsGetUserChatListByTagNameBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/tags``."""
    def get_user_chat_list_by_user_id(
        self,
        user_id: Union[str, int],
        *,
        page: Optional[int] = None,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/list/user/{user_id}``. For administrators."""
    def get_user_chats(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all``."""
    def get_user_pinned_chats(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/pinned``."""
    def import_chats(self, body: ChatsImportChatsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/import``."""
    def mark_chat_unread_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/unread``. Since Open WebUI 0.11."""
    def mark_chats_read_by_user_id(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/read``. Since Open WebUI 0.11."""
    def pin_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/pin``."""
    def search_user_chats(self, *, text: str, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/chats/search``."""
    def send_chat_message_event_by_id(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChatsSendChatMessageEventByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/messages/{message_id}/event``."""
    def set_chat_config(self, body: ChatsSetChatConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
    def share_chat_by_id(
        self,
        id: Union[str, int],
        body: Optional[ChatsShareChatByIdBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/share``."""
    def unarchive_all_chats(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/unarchive/all``."""
    def unshare_all_chats(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/share/all``. Deletes more than one object. Since Open WebUI 0.11."""
    def update_chat_by_id(self, id: Union[str, int], body: ChatsUpdateChatByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}``."""
    def update_chat_folder_id_by_id(
        self,
        id: Union[str, int],
        body: ChatsUpdateChatFolderIdByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/folder``."""
    def update_chat_message_by_id(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ChatsUpdateChatMessageByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/messages/{message_id}``."""
    def update_chat_params(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``PATCH /api/v1/chats/{id}/params``. Since Open WebUI 0.12."""
    def update_shared_chat_access_by_id(
        self,
        id: Union[str, int],
        body: ChatsUpdateSharedChatAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/shared/{id}/access/update``. Since Open WebUI 0.9."""

class Configs(Generic[R, P]):
    def export_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/export``. For administrators."""
    def get_banners(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/banners``."""
    def get_code_execution_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/code_execution``. For administrators."""
    def get_config_namespace(self, namespace: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/namespace/{namespace}``. For administrators. Since Open WebUI 0.11."""
    def get_connections_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/connections``. For administrators."""
    def get_models_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/models``. For administrators."""
    def get_models_defaults(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/models/defaults``."""
    def get_subagents_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
    def get_terminal_servers_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/terminal_servers``. For administrators."""
    def get_tool_servers_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
    def import_config(self, body: ConfigsImportConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
    def put_terminal_server_lifecycle(
        self,
        body: ConfigsPutTerminalServerLifecycleBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/configs/terminal_servers/lifecycle``. For administrators. Since Open WebUI 0.11."""
    def put_terminal_server_policy(self, body: ConfigsPutTerminalServerPolicyBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/terminal_servers/policy``. For administrators."""
    def refresh_terminal_server_terminals(
        self,
        body: ConfigsRefreshTerminalServerTerminalsBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/configs/terminal_servers/refresh``. For administrators. Since Open WebUI 0.11."""
    def register_oauth_client(
        self,
        body: ConfigsRegisterOauthClientBody,
        *,
        type: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/configs/oauth/clients/register``. For administrators."""
    def set_banners(self, body: ConfigsSetBannersBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/banners``. For administrators."""
    def set_code_execution_config(self, body: ConfigsSetCodeExecutionConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/code_execution``. For administrators."""
    def set_connections_config(self, body: ConfigsSetConnectionsConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/connections``. For administrators."""
    def set_default_suggestions(self, body: ConfigsSetDefaultSuggestionsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/suggestions``. For administrators."""
    def set_interface_visibility(self, body: ConfigsSetInterfaceVisibilityBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/interface/visibility``. For administrators. Since Open WebUI 0.12."""
    def set_models_config(self, body: ConfigsSetModelsConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/models``. For administrators."""
    def set_subagents_config(self, body: ConfigsSetSubagentsConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
    def set_terminal_servers_config(self, body: ConfigsSetTerminalServersConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/terminal_servers``. For administrators."""
    def set_tool_servers_config(self, body: ConfigsSetToolServersConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/tool_servers``. For administrators."""
    def verify_terminal_server_connection(
        self,
        body: ConfigsVerifyTerminalServerConnectionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/configs/terminal_servers/verify``. For administrators."""
    def verify_tool_servers_config(self, body: ConfigsVerifyToolServersConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/tool_servers/verify``. For administrators."""

class Evaluations(Generic[R, P]):
    def create_feedback(self, body: EvaluationsCreateFeedbackBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/evaluations/feedback``."""
    def delete_all_feedbacks(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/evaluations/feedbacks/all``. Deletes more than one object. For administrators."""
    def delete_feedback_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/evaluations/feedback/{id}``."""
    def delete_feedbacks(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/evaluations/feedbacks``."""
    def export_all_feedbacks(self, *, model_id: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/feedbacks/all/export``. For administrators."""
    def get_all_feedback_ids(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/feedbacks/all/ids``. For administrators."""
    def get_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/config``. For administrators."""
    def get_feedback_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/feedback/{id}``."""
    def get_feedback_model_ids(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/feedbacks/models``. For administrators. Since Open WebUI 0.9."""
    def get_feedbacks(
        self,
        *,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        model_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/evaluations/feedbacks/list``. For administrators."""
    def get_leaderboard(self, *, query: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/evaluations/leaderboard``. For administrators."""
    def get_model_history(
        self,
        model_id: Union[str, int],
        *,
        days: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/evaluations/leaderboard/{model_id}/history``. For administrators."""
    def get_user_feedbacks(self, *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/evaluations/feedbacks/user``."""
    def update_config(self, body: EvaluationsUpdateConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/evaluations/config``. For administrators."""
    def update_feedback_by_id(
        self,
        id: Union[str, int],
        body: EvaluationsUpdateFeedbackByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/evaluations/feedback/{id}``."""

class Files(Generic[R, P]):
    def count_files(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/files/count``. Since Open WebUI 0.11."""
    def count_user_files(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/files/user/count``. Since Open WebUI 0.12."""
    def delete_all_files(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/files/all``. Deletes more than one object. For administrators."""
    def delete_file_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/files/{id}``."""
    def get_file_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/files/{id}``."""
    def get_file_content_by_id(
        self,
        id: Union[str, int],
        file_name: Union[str, int, None] = None,
        *,
        attachment: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/files/{id}/content[/{file_name}]``."""
    def get_file_data_content_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/files/{id}/data/content``."""
    def get_file_process_status(
        self,
        id: Union[str, int],
        *,
        stream: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/files/{id}/process/status``."""
    def get_html_file_content_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/files/{id}/content/html``."""
    def list_files(
        self,
        *,
        page: Optional[int] = None,
        content: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/files/``."""
    def rename_file_by_id(self, id: Union[str, int], body: FilesRenameFileByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/files/{id}/rename``. Since Open WebUI 0.9."""
    def search_files(
        self,
        *,
        filename: str,
        content: Optional[bool] = None,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/files/search``."""
    def search_user_files(
        self,
        *,
        filename: Optional[str] = None,
        content: Optional[bool] = None,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/files/user/search``. Since Open WebUI 0.12."""
    def update_file_data_content_by_id(
        self,
        id: Union[str, int],
        body: FilesUpdateFileDataContentByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/files/{id}/data/content/update``."""
    def upload_file(
        self,
        *,
        file: File,
        process: Optional[bool] = None,
        process_in_background: Optional[bool] = None,
        metadata: Optional[Any] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/files/``."""

class Folders(Generic[R, P]):
    def create_folder(self, body: FoldersCreateFolderBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/folders/``."""
    def delete_folder_by_id(
        self,
        id: Union[str, int],
        *,
        delete_contents: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/folders/{id}``."""
    def get_folder_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/folders/{id}``."""
    def get_folders(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/folders/``."""
    def get_shared_folder_chats(
        self,
        id: Union[str, int],
        *,
        page: Optional[int] = None,
        sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/folders/{id}/shared/chats``. Since Open WebUI 0.11."""
    def get_shared_folders(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/folders/shared``. Since Open WebUI 0.11."""
    def mark_folder_chats_read_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/folders/{id}/read``. Since Open WebUI 0.11."""
    def update_folder_access_by_id(
        self,
        id: Union[str, int],
        body: FoldersUpdateFolderAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/folders/{id}/access/update``. Since Open WebUI 0.11."""
    def update_folder_is_expanded_by_id(
        self,
        id: Union[str, int],
        body: FoldersUpdateFolderIsExpandedByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/folders/{id}/update/expanded``."""
    def update_folder_name_by_id(
        self,
        id: Union[str, int],
        body: FoldersUpdateFolderNameByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/folders/{id}/update``."""
    def update_folder_parent_id_by_id(
        self,
        id: Union[str, int],
        body: FoldersUpdateFolderParentIdByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/folders/{id}/update/parent``."""

class Functions(Generic[R, P]):
    def create_new_function(self, body: FunctionsCreateNewFunctionBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/create``. For administrators."""
    def delete_function_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
    def delete_function_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
    def get_function_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
    def get_function_history(
        self,
        id: Union[str, int],
        *,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/functions/id/{id}/history``. For administrators. Since Open WebUI 0.12."""
    def get_function_history_diff(
        self,
        id: Union[str, int],
        *,
        from_id: str,
        to_id: str,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/functions/id/{id}/history/diff``. For administrators. Since Open WebUI 0.12."""
    def get_function_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
    def get_function_list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/list``. For administrators."""
    def get_function_user_valves_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
    def get_function_user_valves_spec_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
    def get_function_valves_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
    def get_function_valves_spec_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
    def get_functions(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/``."""
    def get_functions_export(self, *, include_valves: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/export``. For administrators."""
    def load_function_from_url(self, body: FunctionsLoadFunctionFromUrlBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/load/url``. For administrators."""
    def set_function_production(
        self,
        id: Union[str, int],
        body: FunctionsSetFunctionProductionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/functions/id/{id}/update/version``. For administrators. Since Open WebUI 0.12."""
    def sync_functions(self, body: FunctionsSyncFunctionsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/sync``. Deletes more than one object. For administrators."""
    def toggle_function_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
    def toggle_global_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
    def update_function_by_id(
        self,
        id: Union[str, int],
        body: FunctionsUpdateFunctionByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
    def update_function_user_valves_by_id(
        self,
        id: Union[str, int],
        body: Mapping[str, Any],
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""
    def update_function_valves_by_id(
        self,
        id: Union[str, int],
        body: Mapping[str, Any],
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""

class Groups(Generic[R, P]):
    def add_user_to_group(self, id: Union[str, int], body: GroupsAddUserToGroupBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
    def create_new_group(self, body: GroupsCreateNewGroupBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/create``. For administrators."""
    def delete_group_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
    def export_group_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/id/{id}/export``. For administrators."""
    def get_group_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
    def get_group_info_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/id/{id}/info``."""
    def get_groups(self, *, share: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/``."""
    def get_users_in_group(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
    def inspect_group_members(
        self,
        id: Union[str, int],
        *,
        membership: Optional[str] = None,
        query: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/groups/id/{id}/members``. For administrators. Since Open WebUI 0.12."""
    def preview_group_access(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/id/{id}/preview``. For administrators. Since Open WebUI 0.9."""
    def remove_users_from_group(
        self,
        id: Union[str, int],
        body: GroupsRemoveUsersFromGroupBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""
    def update_group_by_id(
        self,
        id: Union[str, int],
        body: GroupsUpdateGroupByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""

class Images(Generic[R, P]):
    def edit_images(self, body: ImagesEditImagesBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/edit``."""
    def generate_images(self, body: ImagesGenerateImagesBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/generations``."""
    def get_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/images/config``. For administrators."""
    def get_models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/images/models``."""
    def update_config(self, body: ImagesUpdateConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/config/update``. For administrators."""
    def verify_connection(self, body: ImagesVerifyConnectionBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/verify``. For administrators. Since Open WebUI 0.11."""

class Knowledge(Generic[R, P]):
    def add_file_to_knowledge_by_id(
        self,
        id: Union[str, int],
        body: KnowledgeAddFileToKnowledgeByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/file/add``."""
    def add_files_to_knowledge_batch(self, id: Union[str, int], body: Sequence[Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/{id}/files/batch/add``."""
    def create_external_knowledge(self, body: KnowledgeCreateExternalKnowledgeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/external/knowledge/create``. For administrators. Since Open WebUI 0.11."""
    def create_external_knowledge_connection(
        self,
        body: KnowledgeCreateExternalKnowledgeConnectionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
    def create_external_knowledge_source(
        self,
        body: KnowledgeCreateExternalKnowledgeSourceBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/external/source/create``. For administrators. Since Open WebUI 0.11."""
    def create_knowledge_directory(
        self,
        id: Union[str, int],
        body: KnowledgeCreateKnowledgeDirectoryBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/dirs/create``. Since Open WebUI 0.9."""
    def create_new_knowledge(self, body: KnowledgeCreateNewKnowledgeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/create``."""
    def delete_external_knowledge_connection(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
    def delete_knowledge_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/knowledge/{id}/delete``."""
    def delete_knowledge_directory(
        self,
        id: Union[str, int],
        dir_id: Union[str, int],
        *,
        move_files: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/knowledge/{id}/dirs/{dir_id}/delete``. Since Open WebUI 0.9."""
    def export_knowledge_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/knowledge/{id}/export``. For administrators."""
    def get_external_knowledge_connection(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
    def get_external_knowledge_connections(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
    def get_knowledge_bases(self, *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/knowledge/``."""
    def get_knowledge_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/knowledge/{id}``."""
    def get_knowledge_files_by_id(
        self,
        id: Union[str, int],
        *,
        query: Optional[str] = None,
        include_content: Optional[bool] = None,
        view_option: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        directory_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/knowledge/{id}/files``."""
    def get_pending_knowledge_files(
        self,
        id: Union[str, int],
        *,
        stream: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/knowledge/{id}/files/pending``. Since Open WebUI 0.9."""
    def move_file_in_knowledge(
        self,
        id: Union[str, int],
        body: KnowledgeMoveFileInKnowledgeBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/file/move``. Since Open WebUI 0.9."""
    def reindex_knowledge_base_metadata_embeddings(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/metadata/reindex``. For administrators."""
    def reindex_knowledge_files(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/reindex``."""
    def remove_file_from_knowledge_by_id(
        self,
        id: Union[str, int],
        body: KnowledgeRemoveFileFromKnowledgeByIdBody,
        *,
        delete_file: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/file/remove``."""
    def reset_knowledge_by_id(
        self,
        id: Union[str, int],
        *,
        include_directories: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/reset``. Deletes more than one object."""
    def search_knowledge_bases(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        source: Optional[str] = None,
        page: Optional[int] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/knowledge/search``."""
    def search_knowledge_files(
        self,
        *,
        query: Optional[str] = None,
        include_content: Optional[bool] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/knowledge/search/files``."""
    def sync_knowledge_cleanup(
        self,
        id: Union[str, int],
        body: KnowledgeSyncKnowledgeCleanupBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/sync/cleanup``. Deletes more than one object. Since Open WebUI 0.9."""
    def sync_knowledge_diff(
        self,
        id: Union[str, int],
        body: KnowledgeSyncKnowledgeDiffBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/sync/diff``. Since Open WebUI 0.9."""
    def test_external_knowledge_connection(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/knowledge/external/connections/{id}/test``. For administrators. Since Open WebUI 0.11."""
    def test_external_knowledge_retrieval(
        self,
        id: Union[str, int],
        body: KnowledgeTestExternalKnowledgeRetrievalBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/external/connections/{id}/retrieve-test``. For administrators. Since Open WebUI 0.11."""
    def test_external_knowledge_source(
        self,
        body: KnowledgeTestExternalKnowledgeSourceBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/external/source/test``. For administrators. Since Open WebUI 0.11."""
    def update_external_knowledge_connection(
        self,
        id: Union[str, int],
        body: KnowledgeUpdateExternalKnowledgeConnectionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``PATCH /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
    def update_external_knowledge_source(
        self,
        id: Union[str, int],
        body: KnowledgeUpdateExternalKnowledgeSourceBody,
        **options: Unpack[_Options],
    ) -> R:
        """``PATCH /api/v1/knowledge/external/source/{id}``. For administrators. Since Open WebUI 0.11."""
    def update_file_from_knowledge_by_id(
        self,
        id: Union[str, int],
        body: KnowledgeUpdateFileFromKnowledgeByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/file/update``."""
    def update_knowledge_access_by_id(
        self,
        id: Union[str, int],
        body: KnowledgeUpdateKnowledgeAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/access/update``."""
    def update_knowledge_by_id(
        self,
        id: Union[str, int],
        body: KnowledgeUpdateKnowledgeByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/update``."""
    def update_knowledge_directory(
        self,
        id: Union[str, int],
        dir_id: Union[str, int],
        body: KnowledgeUpdateKnowledgeDirectoryBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/knowledge/{id}/dirs/{dir_id}/update``. Since Open WebUI 0.9."""

class Memories(Generic[R, P]):
    def add_memory(self, body: MemoriesAddMemoryBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/add``."""
    def delete_memory_by_id(self, memory_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/memories/{memory_id}``."""
    def delete_memory_by_user_id(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""
    def get_memories(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/memories/``."""
    def list_memory_paths(self, body: MemoriesListMemoryPathsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/paths``. Since Open WebUI 0.11."""
    def query_memory(self, body: MemoriesQueryMemoryBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/query``."""
    def read_memory_path(self, body: MemoriesReadMemoryPathBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/path``. Since Open WebUI 0.11."""
    def reindex_memories_from_vector_db(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/reindex``. For administrators. Since Open WebUI 0.11."""
    def reset_memory_from_vector_db(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/reset``. Deletes more than one object."""
    def search_memories(self, body: MemoriesSearchMemoriesBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/search``. Since Open WebUI 0.11."""
    def update_memories(self, body: MemoriesUpdateMemoriesBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/update``. Since Open WebUI 0.11."""
    def update_memory_by_id(
        self,
        memory_id: Union[str, int],
        body: MemoriesUpdateMemoryByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/memories/{memory_id}/update``."""

class Models(Generic[R, P]):
    def create_new_model(self, body: ModelsCreateNewModelBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/create``."""
    def delete_all_models(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
    def delete_model_by_id(self, body: ModelsDeleteModelByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/delete``."""
    def delete_model_history_entry(self, history_id: Union[str, int], *, id: str, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
    def export_models(self, *, ids: Optional[Sequence[str]] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/export``."""
    def get_all_model_records(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/all``. For administrators. Since Open WebUI 0.11."""
    def get_base_model_tags(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/base/tags``. For administrators. Since Open WebUI 0.11."""
    def get_base_models(self, *, tag: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/base``. For administrators."""
    def get_model_by_id(self, *, id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/model``."""
    def get_model_history(self, *, id: str, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/models/model/history``. Since Open WebUI 0.12."""
    def get_model_history_entry(self, history_id: Union[str, int], *, id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
    def get_model_profile_image(self, *, id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/model/profile/image``."""
    def get_model_tags(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/tags``."""
    def get_models(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        tag: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/models/list``."""
    def import_models(self, body: ModelsImportModelsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/import``."""
    def set_model_version(self, body: ModelsSetModelVersionBody, *, id: str, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/update/version``. Since Open WebUI 0.12."""
    def sync_models(self, body: ModelsSyncModelsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""
    def toggle_model_by_id(self, *, id: str, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/toggle``."""
    def update_model_access_by_id(self, body: ModelsUpdateModelAccessByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/access/update``."""
    def update_model_by_id(self, body: ModelsUpdateModelByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/update``."""

class Notes(Generic[R, P]):
    def create_new_note(self, body: NotesCreateNewNoteBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/create``."""
    def create_note_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
    def delete_note_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/notes/{id}/delete``."""
    def get_note_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notes/{id}``."""
    def get_note_chat_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
    def get_note_chats_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notes/{id}/chats``. Since Open WebUI 0.11."""
    def get_notes(self, *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/notes/``."""
    def get_pinned_notes(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notes/pinned``. Since Open WebUI 0.9."""
    def pin_note_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/{id}/pin``. Since Open WebUI 0.9."""
    def search_notes(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        permission: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/notes/search``."""
    def update_note_access_by_id(
        self,
        id: Union[str, int],
        body: NotesUpdateNoteAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/notes/{id}/access/update``."""
    def update_note_by_id(self, id: Union[str, int], body: NotesUpdateNoteByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/{id}/update``."""

class Notifications(Generic[R, P]):
    def create_notification_target(
        self,
        body: NotificationsCreateNotificationTargetBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/notifications/targets``. Since Open WebUI 0.11."""
    def delete_notification_target(self, target_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""
    def get_notification_events(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notifications/events``. Since Open WebUI 0.11."""
    def get_notification_targets(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notifications/targets``. Since Open WebUI 0.11."""
    def set_default_notification_target(self, target_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``PUT /api/v1/notifications/targets/{target_id}/default``. Since Open WebUI 0.11."""
    def test_notification_target(self, target_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notifications/targets/{target_id}/test``. Since Open WebUI 0.11."""
    def update_notification_target(
        self,
        target_id: Union[str, int],
        body: NotificationsUpdateNotificationTargetBody,
        **options: Unpack[_Options],
    ) -> R:
        """``PUT /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""

class Ollama(Generic[R, P]):
    def copy_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaCopyModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/copy[/{url_idx}]``. For administrators."""
    def create_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaCreateModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/create[/{url_idx}]``. For administrators."""
    def delete_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaDeleteModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /ollama/api/delete[/{url_idx}]``. For administrators."""
    def download_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaDownloadModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/models/download[/{url_idx}]``. For administrators."""
    def embed(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaEmbedBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/embed[/{url_idx}]``."""
    def embeddings(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaEmbeddingsBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/embeddings[/{url_idx}]``."""
    def generate_anthropic_messages(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[Mapping[str, Any]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/v1/messages[/{url_idx}]``."""
    def generate_chat_completion(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[Mapping[str, Any]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/chat[/{url_idx}]``."""
    def generate_completion(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaGenerateCompletionBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/generate[/{url_idx}]``."""
    def generate_openai_chat_completion(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[Mapping[str, Any]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/v1/chat/completions[/{url_idx}]``."""
    def generate_openai_completion(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[Mapping[str, Any]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/v1/completions[/{url_idx}]``."""
    def generate_openai_embeddings(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[Mapping[str, Any]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/v1/embeddings[/{url_idx}]``. Since Open WebUI 0.11."""
    def generate_responses(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaGenerateResponsesBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/v1/responses[/{url_idx}]``. Since Open WebUI 0.9."""
    def get_config(self, **options: Unpack[_Options]) -> R:
        """``GET /ollama/config``. For administrators."""
    def get_ollama_loaded_models(self, body: Optional[Sequence[Any]] = None, **options: Unpack[_Options]) -> R:
        """``GET /ollama/api/ps``. For administrators."""
    def get_ollama_tags(self, url_idx: Union[str, int, None] = None, **options: Unpack[_Options]) -> R:
        """``GET /ollama/api/tags[/{url_idx}]``."""
    def get_ollama_versions(self, url_idx: Union[str, int, None] = None, **options: Unpack[_Options]) -> R:
        """``GET /ollama/api/version[/{url_idx}]``."""
    def get_openai_models(self, url_idx: Union[str, int, None] = None, **options: Unpack[_Options]) -> R:
        """``GET /ollama/v1/models[/{url_idx}]``."""
    def get_status(self, **options: Unpack[_Options]) -> R:
        """``GET /ollama/``. Needs no key."""
    def get_status_head(self, **options: Unpack[_Options]) -> R:
        """``HEAD /ollama/``. Needs no key."""
    def pull_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaPullModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /ollama/api/pull[/{url_idx}]``. For administrators."""
    def push_model(
        self,
        url_idx: Union[str, int, None] = None,
        body: Optional[OllamaPushModelBody] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /ollama/api/push[/{url_idx}]``. For administrators."""
    def show_model_info(self, body: OllamaShowModelInfoBody, **options: Unpack[_Options]) -> R:
        """``POST /ollama/api/show``."""
    def unload_model(self, body: OllamaUnloadModelBody, **options: Unpack[_Options]) -> R:
        """``POST /ollama/api/unload``. For administrators."""
    def update_config(self, body: OllamaUpdateConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /ollama/config/update``. For administrators."""
    def upload_model(self, url_idx: Union[str, int, None] = None, *, file: File, **options: Unpack[_Options]) -> R:
        """``POST /ollama/models/upload[/{url_idx}]``. For administrators."""
    def verify_connection(self, body: OllamaVerifyConnectionBody, **options: Unpack[_Options]) -> R:
        """``POST /ollama/verify``. For administrators."""

class Openai(Generic[R, P]):
    def delete_provider_model(self, url_idx: Union[str, int], *, model: str, **options: Unpack[_Options]) -> R:
        """``DELETE /openai/models/{url_idx}``. For administrators. Since Open WebUI 0.11."""
    def download_provider_model(
        self,
        url_idx: Union[str, int],
        body: OpenaiDownloadProviderModelBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /openai/models/{url_idx}/download``. For administrators. Since Open WebUI 0.11."""
    def generate_chat_completion(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /openai/chat/completions``."""
    def get_config(self, **options: Unpack[_Options]) -> R:
        """``GET /openai/config``. For administrators."""
    def get_models(self, url_idx: Union[str, int, None] = None, **options: Unpack[_Options]) -> R:
        """``GET /openai/models[/{url_idx}]``."""
    def get_provider_model_catalog(self, url_idx: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /openai/models/{url_idx}/catalog``. For administrators. Since Open WebUI 0.11."""
    def get_provider_model_download_status(
        self,
        url_idx: Union[str, int],
        job_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /openai/models/{url_idx}/download/status/{job_id}``. For administrators. Since Open WebUI 0.11."""
    def load_provider_model(
        self,
        url_idx: Union[str, int],
        body: OpenaiLoadProviderModelBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /openai/models/{url_idx}/load``. For administrators. Since Open WebUI 0.11."""
    def proxy(
        self,
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /openai/{path}``."""
    def proxy_delete(
        self,
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /openai/{path}``."""
    def proxy_post(
        self,
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /openai/{path}``."""
    def proxy_put(
        self,
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``PUT /openai/{path}``."""
    def responses(self, body: OpenaiResponsesBody, **options: Unpack[_Options]) -> R:
        """``POST /openai/responses``."""
    def speech(self, body: Optional[Union[bytes, Mapping[str, Any]]] = None, **options: Unpack[_Options]) -> R:
        """``POST /openai/audio/speech``."""
    def stream_provider_model_events(self, url_idx: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /openai/models/{url_idx}/sse``. For administrators. Since Open WebUI 0.11."""
    def unload_provider_model(
        self,
        url_idx: Union[str, int],
        body: OpenaiUnloadProviderModelBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /openai/models/{url_idx}/unload``. For administrators. Since Open WebUI 0.11."""
    def update_config(self, body: OpenaiUpdateConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /openai/config/update``. For administrators."""
    def verify_connection(self, body: OpenaiVerifyConnectionBody, **options: Unpack[_Options]) -> R:
        """``POST /openai/verify``. For administrators."""

class Pipelines(Generic[R, P]):
    def add_pipeline(self, body: PipelinesAddPipelineBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/pipelines/add``. For administrators."""
    def delete_pipeline(self, body: PipelinesDeletePipelineBody, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/pipelines/delete``. For administrators."""
    def get_pipeline_valves(self, pipeline_id: Union[str, int], *, urlIdx: int, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/pipelines/{pipeline_id}/valves``. For administrators."""
    def get_pipeline_valves_spec(self, pipeline_id: Union[str, int], *, urlIdx: int, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/pipelines/{pipeline_id}/valves/spec``. For administrators."""
    def get_pipelines(self, *, urlIdx: Optional[int] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/pipelines/``. For administrators."""
    def get_pipelines_list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/pipelines/list``. For administrators."""
    def update_pipeline_valves(
        self,
        pipeline_id: Union[str, int],
        body: Mapping[str, Any],
        *,
        urlIdx: int,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/pipelines/{pipeline_id}/valves/update``. For administrators."""
    def upload_pipeline(self, *, urlIdx: int, file: File, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/pipelines/upload``. For administrators."""

class Prompts(Generic[R, P]):
    def create_new_prompt(self, body: PromptsCreateNewPromptBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/prompts/create``."""
    def delete_prompt_by_id(self, prompt_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/prompts/id/{prompt_id}/delete``."""
    def delete_prompt_history_entry(
        self,
        prompt_id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
    def get_prompt_by_id(self, prompt_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/prompts/id/{prompt_id}``."""
    def get_prompt_diff(
        self,
        prompt_id: Union[str, int],
        *,
        from_id: str,
        to_id: str,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/prompts/id/{prompt_id}/history/diff``."""
    def get_prompt_history(
        self,
        prompt_id: Union[str, int],
        *,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/prompts/id/{prompt_id}/history``."""
    def get_prompt_history_entry(
        self,
        prompt_id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
    def get_prompt_list(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        tag: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/prompts/list``."""
    def get_prompt_tags(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/prompts/tags``."""
    def get_prompts(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/prompts/``."""
    def set_prompt_version(
        self,
        prompt_id: Union[str, int],
        body: PromptsSetPromptVersionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/update/version``."""
    def toggle_prompt_active(self, prompt_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/toggle``."""
    def update_prompt_access_by_id(
        self,
        prompt_id: Union[str, int],
        body: PromptsUpdatePromptAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/access/update``."""
    def update_prompt_by_id(
        self,
        prompt_id: Union[str, int],
        body: PromptsUpdatePromptByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/update``."""
    def update_prompt_metadata(
        self,
        prompt_id: Union[str, int],
        body: PromptsUpdatePromptMetadataBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/update/meta``."""

class Retrieval(Generic[R, P]):
    def delete_entries_from_collection(
        self,
        body: RetrievalDeleteEntriesFromCollectionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/retrieval/delete``. For administrators."""
    def get_embedding_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/retrieval/embedding``. For administrators."""
    def get_rag_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/retrieval/config``. For administrators."""
    def process_file(self, body: RetrievalProcessFileBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/process/file``."""
    def process_files_batch(
        self,
        body: RetrievalProcessFilesBatchBody,
        *,
        db: Optional[Any] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/retrieval/process/files/batch``."""
    def process_text(self, body: RetrievalProcessTextBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/process/text``."""
    def process_url(
        self,
        body: RetrievalProcessUrlBody,
        *,
        process: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/retrieval/process/url``. Since Open WebUI 0.11."""
    def process_web(
        self,
        body: RetrievalProcessWebBody,
        *,
        process: Optional[bool] = None,
        overwrite: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/retrieval/process/web``."""
    def process_web_search(self, body: RetrievalProcessWebSearchBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/process/web/search``."""
    def process_web_youtube(
        self,
        body: RetrievalProcessWebYoutubeBody,
        *,
        process: Optional[bool] = None,
        overwrite: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/retrieval/process/youtube``."""
    def query_collection_handler(self, body: RetrievalQueryCollectionHandlerBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/query/collection``."""
    def query_doc_handler(self, body: RetrievalQueryDocHandlerBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/query/doc``."""
    def reset_upload_dir(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/reset/uploads``. Deletes more than one object. For administrators."""
    def reset_vector_db(self, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/reset/db``. Deletes more than one object. For administrators."""
    def update_embedding_config(self, body: RetrievalUpdateEmbeddingConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/embedding/update``. For administrators."""
    def update_rag_config(self, body: RetrievalUpdateRagConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/retrieval/config/update``. For administrators."""

class Search(Generic[R, P]):
    def search(
        self,
        *,
        q: Optional[str] = None,
        kind: Optional[str] = None,
        sharing: Optional[str] = None,
        scope: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/search``. Since Open WebUI 0.12."""

class Server(Generic[R, P]):
    def chat_action(self, action_id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/chat/actions/{action_id}``."""
    def chat_completed(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/chat/completed``."""
    def chat_completion(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/chat/completions``."""
    def chat_completion_v1(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chat/completions``."""
    def check_db_health(self, **options: Unpack[_Options]) -> R:
        """``GET /health/db``. Needs no key."""
    def count_message_tokens(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/message/count_tokens``. Since Open WebUI 0.11."""
    def count_message_tokens_v1_messages(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/messages/count_tokens``. Since Open WebUI 0.11."""
    def create_event_webhook(self, body: ServerCreateEventWebhookBody, **options: Unpack[_Options]) -> R:
        """``POST /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
    def delete_event_webhook_api(self, webhook_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""
    def embeddings(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/embeddings``."""
    def embeddings_v1(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/embeddings``."""
    def generate_messages(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/message``."""
    def generate_messages_v1_messages(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/messages``."""
    def get_app_changelog(self, **options: Unpack[_Options]) -> R:
        """``GET /api/changelog``. Needs no key."""
    def get_app_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/config``. Needs no key."""
    def get_app_latest_release_version(self, **options: Unpack[_Options]) -> R:
        """``GET /api/version/updates``."""
    def get_app_version(self, **options: Unpack[_Options]) -> R:
        """``GET /api/version``. Needs no key."""
    def get_base_models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/models/base``. For administrators."""
    def get_current_usage(self, **options: Unpack[_Options]) -> R:
        """``GET /api/usage``."""
    def get_event_catalog(self, **options: Unpack[_Options]) -> R:
        """``GET /api/events``. For administrators. Since Open WebUI 0.11."""
    def get_event_webhooks_api(self, **options: Unpack[_Options]) -> R:
        """``GET /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
    def get_manifest_json(self, **options: Unpack[_Options]) -> R:
        """``GET /manifest.json``. Needs no key."""
    def get_models(self, *, refresh: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/models``."""
    def get_models_v1(self, *, refresh: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models``."""
    def get_opensearch_xml(self, **options: Unpack[_Options]) -> R:
        """``GET /opensearch.xml``. Needs no key."""
    def healthcheck(self, **options: Unpack[_Options]) -> R:
        """``GET /health``. Needs no key."""
    def list_tasks_by_chat_id_endpoint(self, chat_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/tasks/chat/{chat_id}``."""
    def list_tasks_endpoint(self, **options: Unpack[_Options]) -> R:
        """``GET /api/tasks``. For administrators."""
    def oauth_backchannel_logout(self, **options: Unpack[_Options]) -> R:
        """``POST /oauth/backchannel-logout``. Needs no key. Since Open WebUI 0.9."""
    def oauth_client_authorize(self, client_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /oauth/clients/{client_id}/authorize``."""
    def oauth_client_callback(self, client_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /oauth/clients/{client_id}/callback``. Needs no key."""
    def oauth_login(self, provider: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /oauth/{provider}/login``. Needs no key."""
    def oauth_login_callback(self, provider: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /oauth/{provider}/callback``. Needs no key."""
    def oauth_login_callback_login(self, provider: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /oauth/{provider}/login/callback``. Needs no key."""
    def readiness_check(self, **options: Unpack[_Options]) -> R:
        """``GET /ready``. Needs no key."""
    def resolve_chat_message_tool_call(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ServerResolveChatMessageToolCallBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/chats/{id}/messages/{message_id}/resolve``. Since Open WebUI 0.11."""
    def serve_cache_file(self, path: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /cache/{path}``."""
    def stop_task_endpoint(self, task_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/tasks/stop/{task_id}``. For administrators."""
    def stop_tasks_by_chat_id_endpoint(self, chat_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/tasks/chat/{chat_id}/stop``. Since Open WebUI 0.9."""
    def unload_model(self, body: ServerUnloadModelBody, **options: Unpack[_Options]) -> R:
        """``POST /api/models/unload``. For administrators. Since Open WebUI 0.9."""
    def update_event_webhook(
        self,
        webhook_id: Union[str, int],
        body: ServerUpdateEventWebhookBody,
        **options: Unpack[_Options],
    ) -> R:
        """``PUT /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""

class Skills(Generic[R, P]):
    def clone_skill(self, id: Union[str, int], body: SkillsCloneSkillBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/id/{id}/clone``. Since Open WebUI 0.12."""
    def create_new_skill(self, body: SkillsCreateNewSkillBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/create``."""
    def delete_skill_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/skills/id/{id}/delete``."""
    def delete_skill_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
    def diff_skill_file(
        self,
        id: Union[str, int],
        *,
        from_id: str,
        to_id: str,
        path: str,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/skills/id/{id}/history/diff/file``. Since Open WebUI 0.12."""
    def diff_skill_history(self, id: Union[str, int], *, from_id: str, to_id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/skills/id/{id}/history/diff``. Since Open WebUI 0.12."""
    def export_skills(
        self,
        *,
        format: Optional[str] = None,
        ids: Optional[Sequence[str]] = None,
        version_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/skills/export``."""
    def get_skill_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/skills/id/{id}``."""
    def get_skill_file(self, id: Union[str, int], *, path: str, version_id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/skills/id/{id}/files/content``. Since Open WebUI 0.12."""
    def get_skill_files(
        self,
        id: Union[str, int],
        *,
        version_id: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/skills/id/{id}/files``. Since Open WebUI 0.12."""
    def get_skill_history(self, id: Union[str, int], *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/skills/id/{id}/history``. Since Open WebUI 0.12."""
    def get_skill_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
    def get_skill_list(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/skills/list``."""
    def get_skills(self, *, query: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/skills/``."""
    def import_skills(self, *, files: Sequence[File], decisions: str, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/import``. Since Open WebUI 0.12."""
    def load_skill_by_url(self, body: SkillsLoadSkillByUrlBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/load/url``. For administrators. Since Open WebUI 0.12."""
    def preview_skill_import(self, *, files: Sequence[File], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/import/preview``. Since Open WebUI 0.12."""
    def set_skill_version(self, id: Union[str, int], body: SkillsSetSkillVersionBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/id/{id}/update/version``. Since Open WebUI 0.12."""
    def toggle_skill_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/skills/id/{id}/toggle``."""
    def update_skill_access_by_id(
        self,
        id: Union[str, int],
        body: SkillsUpdateSkillAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/skills/id/{id}/access/update``."""
    def update_skill_by_id(
        self,
        id: Union[str, int],
        body: SkillsUpdateSkillByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/skills/id/{id}/update``."""

class Tasks(Generic[R, P]):
    def generate_autocompletion(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/auto/completions``."""
    def generate_chat_tags(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/tags/completions``."""
    def generate_emoji(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/emoji/completions``."""
    def generate_follow_ups(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/follow_up/completions``."""
    def generate_image_prompt(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/image_prompt/completions``."""
    def generate_moa_response(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/moa/completions``."""
    def generate_queries(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/queries/completions``."""
    def generate_title(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/title/completions``."""
    def get_task_config(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tasks/config``."""
    def update_task_config(self, body: TasksUpdateTaskConfigBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/config/update``. For administrators."""

class Terminals(Generic[R, P]):
    def list_terminal_servers(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/terminals/``."""
    def proxy_terminal(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_chats(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_delete(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_head(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``HEAD /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_options(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``OPTIONS /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_patch(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``PATCH /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_post(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_chats_put(
        self,
        server_id: Union[str, int],
        chat_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``PUT /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
    def proxy_terminal_delete(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_head(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``HEAD /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_options(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``OPTIONS /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_patch(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``PATCH /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_post(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/terminals/{server_id}/{path}``."""
    def proxy_terminal_put(
        self,
        server_id: Union[str, int],
        path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``PUT /api/v1/terminals/{server_id}/{path}``."""

class Tools(Generic[R, P]):
    def create_new_tools(self, body: ToolsCreateNewToolsBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/create``."""
    def delete_tool_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``DELETE /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
    def delete_tools_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
    def export_tools(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/export``."""
    def get_tool_history(self, id: Union[str, int], *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/tools/id/{id}/history``. Since Open WebUI 0.12."""
    def get_tool_history_diff(self, id: Union[str, int], *, from_id: str, to_id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/history/diff``. Since Open WebUI 0.12."""
    def get_tool_history_entry(
        self,
        id: Union[str, int],
        history_id: Union[str, int],
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
    def get_tool_list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/list``."""
    def get_tool_specs(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/specs``. Since Open WebUI 0.12."""
    def get_tools(self, *, query: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/``."""
    def get_tools_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}``."""
    def get_tools_user_valves_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
    def get_tools_user_valves_spec_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
    def get_tools_valves_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves``."""
    def get_tools_valves_spec_by_id(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
    def load_tool_from_url(self, body: ToolsLoadToolFromUrlBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/load/url``. For administrators."""
    def set_tool_production(
        self,
        id: Union[str, int],
        body: ToolsSetToolProductionBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/tools/id/{id}/update/version``. Since Open WebUI 0.12."""
    def update_tool_access_by_id(
        self,
        id: Union[str, int],
        body: ToolsUpdateToolAccessByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/tools/id/{id}/access/update``."""
    def update_tools_by_id(self, id: Union[str, int], body: ToolsUpdateToolsByIdBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/id/{id}/update``."""
    def update_tools_user_valves_by_id(
        self,
        id: Union[str, int],
        body: Mapping[str, Any],
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""
    def update_tools_valves_by_id(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/id/{id}/valves/update``."""

class Users(Generic[R, P]):
    def delete_user_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
    def get_all_users(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/all``. For administrators."""
    def get_default_user_permissions(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/default/permissions``. For administrators."""
    def get_default_user_permissions_defaults(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/default/permissions/defaults``. For administrators. Since Open WebUI 0.11."""
    def get_user_active_status_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}/active``."""
    def get_user_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}``. For administrators."""
    def get_user_groups(self, *, include_inherited: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/groups``."""
    def get_user_groups_by_id(
        self,
        user_id: Union[str, int],
        *,
        include_inherited: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
    def get_user_info_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}/info``."""
    def get_user_info_by_session_user(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/user/info``."""
    def get_user_oauth_sessions_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}/oauth/sessions``. For administrators."""
    def get_user_permissisions(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/permissions``."""
    def get_user_preview(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}/preview``. For administrators. Since Open WebUI 0.9."""
    def get_user_profile_image_by_id(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}/profile/image``."""
    def get_user_settings_by_session_user(self, *, raw: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/user/settings``."""
    def get_user_status_by_session_user(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/user/status``."""
    def get_user_usage_by_session_user(
        self,
        *,
        days: Optional[int] = None,
        start_date: Optional[int] = None,
        end_date: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/users/usage``. Since Open WebUI 0.11."""
    def get_user_variables_by_session_user(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/user/variables``. Since Open WebUI 0.11."""
    def get_users(
        self,
        *,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/users/``. For administrators."""
    def revoke_user_sessions(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/users/{user_id}/sessions/revoke``. For administrators. Since Open WebUI 0.12."""
    def search_users(
        self,
        *,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/users/search``."""
    def update_default_user_permissions(
        self,
        body: UsersUpdateDefaultUserPermissionsBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/users/default/permissions``. For administrators."""
    def update_user_by_id(
        self,
        user_id: Union[str, int],
        body: UsersUpdateUserByIdBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
    def update_user_info_by_session_user(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/users/user/info/update``."""
    def update_user_settings_by_session_user(
        self,
        body: UsersUpdateUserSettingsBySessionUserBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/users/user/settings/update``."""
    def update_user_status_by_session_user(
        self,
        body: UsersUpdateUserStatusBySessionUserBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/users/user/status/update``."""
    def update_user_variables_by_session_user(
        self,
        body: UsersUpdateUserVariablesBySessionUserBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/users/user/variables/update``. Since Open WebUI 0.11."""

class Utils(Generic[R, P]):
    def download_db(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/utils/db/download``. For administrators."""
    def execute_code(self, body: UtilsExecuteCodeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/utils/code/execute``."""
    def format_code(self, body: UtilsFormatCodeBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/utils/code/format``. For administrators."""
    def get_gravatar(self, *, email: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/utils/gravatar``."""

class ShortChats(Generic[R, P]):
    def list(
        self,
        *,
        page: Optional[int] = None,
        include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None,
        sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/{id}``."""
    def new(self, body: ShortChatsNewBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/new``."""
    def update(self, id: Union[str, int], body: ShortChatsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}``."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/{id}``."""
    def delete_all(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
    def search(self, *, text: str, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/chats/search``."""
    def archive(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/archive``."""
    def archived(
        self,
        *,
        page: Optional[int] = None,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/chats/archived``."""
    def pin(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/pin``."""
    def pinned(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/pinned``."""
    def share(self, id: Union[str, int], body: Optional[ShortChatsShareBody] = None, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/share``."""
    def clone(self, id: Union[str, int], body: ShortChatsCloneBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/clone``."""
    def export(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all``."""
    def import_(self, body: ShortChatsImportBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/import``."""
    def in_folder(self, folder_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/folder/{folder_id}``."""
    def move(self, id: Union[str, int], body: ShortChatsMoveBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/folder``."""
    def tags(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/{id}/tags``."""
    def add_tag(self, id: Union[str, int], body: ShortChatsAddTagBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/chats/{id}/tags``."""
    def remove_tag(self, id: Union[str, int], body: ShortChatsRemoveTagBody, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/chats/{id}/tags``."""
    def all_tags(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/chats/all/tags``."""

class ShortWorkspaceModels(Generic[R, P]):
    def list(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        tag: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/models/list``."""
    def get(self, *, id: str, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/model``."""
    def create(self, body: ShortWorkspaceModelsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/create``."""
    def update(self, body: ShortWorkspaceModelsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/update``."""
    def toggle(self, *, id: str, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/toggle``."""
    def delete(self, body: ShortWorkspaceModelsDeleteBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/model/delete``."""
    def delete_all(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
    def export(self, *, ids: Optional[Sequence[str]] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/models/export``."""
    def import_(self, body: ShortWorkspaceModelsImportBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/models/import``."""
    def sync_and_delete_others(
        self,
        body: ShortWorkspaceModelsSyncAndDeleteOthersBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""

class ShortUsers(Generic[R, P]):
    def list(
        self,
        *,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/users/``. For administrators."""
    def search(
        self,
        *,
        query: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/users/search``."""
    def get(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/users/{user_id}``. For administrators."""
    def add(self, body: ShortUsersAddBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/auths/add``. For administrators."""
    def update(self, user_id: Union[str, int], body: ShortUsersUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
    def delete(self, user_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
    def groups(
        self,
        user_id: Union[str, int],
        *,
        include_inherited: Optional[bool] = None,
        **options: Unpack[_Options],
    ) -> R:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
    def me(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/auths/``."""

class ShortGroups(Generic[R, P]):
    def list(self, *, share: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
    def create(self, body: ShortGroupsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/create``. For administrators."""
    def update(self, id: Union[str, int], body: ShortGroupsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
    def users(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
    def add_users(self, id: Union[str, int], body: ShortGroupsAddUsersBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
    def remove_users(self, id: Union[str, int], body: ShortGroupsRemoveUsersBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""

class ShortTools(PluginSources[R], Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/list``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}``."""
    def create(self, body: ShortToolsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/create``."""
    def update(self, id: Union[str, int], body: ShortToolsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/id/{id}/update``."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
    def export(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/export``."""
    def valves(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves``."""
    def valves_spec(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
    def update_valves(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/id/{id}/valves/update``."""
    def user_valves(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
    def user_valves_spec(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
    def update_user_valves(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""

class ShortFunctions(PluginSources[R], Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
    def create(self, body: ShortFunctionsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/create``. For administrators."""
    def update(self, id: Union[str, int], body: ShortFunctionsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
    def toggle(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
    def toggle_global(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
    def export(self, *, include_valves: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/export``. For administrators."""
    def valves(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
    def valves_spec(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
    def update_valves(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""
    def user_valves(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
    def user_valves_spec(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
    def update_user_valves(self, id: Union[str, int], body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""

class ShortPrompts(Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/prompts/``."""
    def get(self, prompt_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/prompts/id/{prompt_id}``."""
    def create(self, body: ShortPromptsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/prompts/create``."""
    def update(self, prompt_id: Union[str, int], body: ShortPromptsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/prompts/id/{prompt_id}/update``."""
    def delete(self, prompt_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/prompts/id/{prompt_id}/delete``."""

class ShortMemories(Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/memories/``."""
    def add(self, body: ShortMemoriesAddBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/add``."""
    def query(self, body: ShortMemoriesQueryBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/query``."""
    def update(self, memory_id: Union[str, int], body: ShortMemoriesUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/memories/{memory_id}/update``."""
    def delete(self, memory_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/memories/{memory_id}``."""
    def delete_all(self, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""

class ShortNotes(Generic[R, P]):
    def list(self, *, page: Optional[int] = None, **options: Unpack[_Options]) -> P:
        """``GET /api/v1/notes/``."""
    def search(
        self,
        *,
        query: Optional[str] = None,
        view_option: Optional[str] = None,
        permission: Optional[str] = None,
        order_by: Optional[str] = None,
        direction: Optional[str] = None,
        page: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/notes/search``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/notes/{id}``."""
    def create(self, body: ShortNotesCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/create``."""
    def update(self, id: Union[str, int], body: ShortNotesUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/notes/{id}/update``."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/notes/{id}/delete``."""

class ShortFolders(Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/folders/``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/folders/{id}``."""
    def create(self, body: ShortFoldersCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/folders/``."""
    def update(self, id: Union[str, int], body: ShortFoldersUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/folders/{id}/update``."""
    def move(self, id: Union[str, int], body: ShortFoldersMoveBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/folders/{id}/update/parent``."""
    def delete(self, id: Union[str, int], *, delete_contents: Optional[bool] = None, **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/folders/{id}``."""

class ShortChannels(Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/``."""
    def get(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/v1/channels/{id}``."""
    def create(self, body: ShortChannelsCreateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/create``."""
    def update(self, id: Union[str, int], body: ShortChannelsUpdateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/{id}/update``."""
    def delete(self, id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/channels/{id}/delete``."""
    def messages(
        self,
        id: Union[str, int],
        *,
        skip: Optional[int] = None,
        limit: Optional[int] = None,
        **options: Unpack[_Options],
    ) -> P:
        """``GET /api/v1/channels/{id}/messages``."""
    def post(self, id: Union[str, int], body: ShortChannelsPostBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/channels/{id}/messages/post``."""
    def update_message(
        self,
        id: Union[str, int],
        message_id: Union[str, int],
        body: ShortChannelsUpdateMessageBody,
        **options: Unpack[_Options],
    ) -> R:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""
    def delete_message(self, id: Union[str, int], message_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""

class ShortConfigs(Generic[R, P]):
    def export(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/export``. For administrators."""
    def import_(self, body: ShortConfigsImportBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
    def banners(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/banners``."""
    def set_banners(self, body: ShortConfigsSetBannersBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/configs/banners``. For administrators."""
    def connections(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/connections``. For administrators."""
    def tool_servers(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
    def models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/configs/models``. For administrators."""

class ShortAudio(Generic[R, P]):
    def speech(self, body: Optional[Union[bytes, Mapping[str, Any]]] = None, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/audio/speech``."""
    def transcribe(self, *, file: File, language: Optional[str] = None, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/audio/transcriptions``."""
    def voices(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/audio/voices``."""
    def models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/audio/models``."""

class ShortImages(ImageFiles[R], Generic[R, P]):
    def generate(self, body: ShortImagesGenerateBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/generations``."""
    def edit(self, body: ShortImagesEditBody, **options: Unpack[_Options]) -> R:
        """``POST /api/v1/images/edit``."""
    def models(self, **options: Unpack[_Options]) -> R:
        """``GET /api/v1/images/models``."""

class ShortTasks(Generic[R, P]):
    def list(self, **options: Unpack[_Options]) -> R:
        """``GET /api/tasks``. For administrators."""
    def of_chat(self, chat_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``GET /api/tasks/chat/{chat_id}``."""
    def stop(self, task_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/tasks/stop/{task_id}``. For administrators."""
    def stop_chat(self, chat_id: Union[str, int], **options: Unpack[_Options]) -> R:
        """``POST /api/tasks/chat/{chat_id}/stop``. Since Open WebUI 0.9."""
    def title(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/title/completions``."""
    def tags(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/tags/completions``."""
    def follow_ups(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/follow_up/completions``."""
    def queries(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/queries/completions``."""
    def emoji(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/emoji/completions``."""
    def autocomplete(self, body: Mapping[str, Any], **options: Unpack[_Options]) -> R:
        """``POST /api/v1/tasks/auto/completions``."""

class API:
    def __init__(self, client: Any) -> None: ...
    analytics: Analytics[Any, Pages[Record]]
    apps: Apps[Any, Pages[Record]]
    audio: Audio[Any, Pages[Record]]
    auths: Auths[Any, Pages[Record]]
    automations: Automations[Any, Pages[Record]]
    calendars: Calendars[Any, Pages[Record]]
    channels: Channels[Any, Pages[Record]]
    chats: Chats[Any, Pages[Record]]
    configs: Configs[Any, Pages[Record]]
    evaluations: Evaluations[Any, Pages[Record]]
    files: Files[Any, Pages[Record]]
    folders: Folders[Any, Pages[Record]]
    functions: Functions[Any, Pages[Record]]
    groups: Groups[Any, Pages[Record]]
    images: Images[Any, Pages[Record]]
    knowledge: Knowledge[Any, Pages[Record]]
    memories: Memories[Any, Pages[Record]]
    models: Models[Any, Pages[Record]]
    notes: Notes[Any, Pages[Record]]
    notifications: Notifications[Any, Pages[Record]]
    ollama: Ollama[Any, Pages[Record]]
    openai: Openai[Any, Pages[Record]]
    pipelines: Pipelines[Any, Pages[Record]]
    prompts: Prompts[Any, Pages[Record]]
    retrieval: Retrieval[Any, Pages[Record]]
    search: Search[Any, Pages[Record]]
    server: Server[Any, Pages[Record]]
    skills: Skills[Any, Pages[Record]]
    tasks: Tasks[Any, Pages[Record]]
    terminals: Terminals[Any, Pages[Record]]
    tools: Tools[Any, Pages[Record]]
    users: Users[Any, Pages[Record]]
    utils: Utils[Any, Pages[Record]]

class AsyncAPI:
    def __init__(self, client: Any) -> None: ...
    analytics: Analytics[Awaitable[Any], AsyncPages[Record]]
    apps: Apps[Awaitable[Any], AsyncPages[Record]]
    audio: Audio[Awaitable[Any], AsyncPages[Record]]
    auths: Auths[Awaitable[Any], AsyncPages[Record]]
    automations: Automations[Awaitable[Any], AsyncPages[Record]]
    calendars: Calendars[Awaitable[Any], AsyncPages[Record]]
    channels: Channels[Awaitable[Any], AsyncPages[Record]]
    chats: Chats[Awaitable[Any], AsyncPages[Record]]
    configs: Configs[Awaitable[Any], AsyncPages[Record]]
    evaluations: Evaluations[Awaitable[Any], AsyncPages[Record]]
    files: Files[Awaitable[Any], AsyncPages[Record]]
    folders: Folders[Awaitable[Any], AsyncPages[Record]]
    functions: Functions[Awaitable[Any], AsyncPages[Record]]
    groups: Groups[Awaitable[Any], AsyncPages[Record]]
    images: Images[Awaitable[Any], AsyncPages[Record]]
    knowledge: Knowledge[Awaitable[Any], AsyncPages[Record]]
    memories: Memories[Awaitable[Any], AsyncPages[Record]]
    models: Models[Awaitable[Any], AsyncPages[Record]]
    notes: Notes[Awaitable[Any], AsyncPages[Record]]
    notifications: Notifications[Awaitable[Any], AsyncPages[Record]]
    ollama: Ollama[Awaitable[Any], AsyncPages[Record]]
    openai: Openai[Awaitable[Any], AsyncPages[Record]]
    pipelines: Pipelines[Awaitable[Any], AsyncPages[Record]]
    prompts: Prompts[Awaitable[Any], AsyncPages[Record]]
    retrieval: Retrieval[Awaitable[Any], AsyncPages[Record]]
    search: Search[Awaitable[Any], AsyncPages[Record]]
    server: Server[Awaitable[Any], AsyncPages[Record]]
    skills: Skills[Awaitable[Any], AsyncPages[Record]]
    tasks: Tasks[Awaitable[Any], AsyncPages[Record]]
    terminals: Terminals[Awaitable[Any], AsyncPages[Record]]
    tools: Tools[Awaitable[Any], AsyncPages[Record]]
    users: Users[Awaitable[Any], AsyncPages[Record]]
    utils: Utils[Awaitable[Any], AsyncPages[Record]]
