"""The names of the generated classes, for ``openwebui._annotations``.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

# ruff: noqa: F401, F403

from .operations.bodies import *
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
from .short.audio import AsyncShortAudio, ShortAudio
from .short.channels import AsyncShortChannels, ShortChannels
from .short.chats import AsyncShortChats, ShortChats
from .short.configs import AsyncShortConfigs, ShortConfigs
from .short.folders import AsyncShortFolders, ShortFolders
from .short.functions import AsyncShortFunctions, ShortFunctions
from .short.groups import AsyncShortGroups, ShortGroups
from .short.images import AsyncShortImages, ShortImages
from .short.memories import AsyncShortMemories, ShortMemories
from .short.notes import AsyncShortNotes, ShortNotes
from .short.prompts import AsyncShortPrompts, ShortPrompts
from .short.tasks import AsyncShortTasks, ShortTasks
from .short.tools import AsyncShortTools, ShortTools
from .short.users import AsyncShortUsers, ShortUsers
from .short.workspace_models import AsyncShortWorkspaceModels, ShortWorkspaceModels
