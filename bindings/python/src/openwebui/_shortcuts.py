"""The resources of a client that are short names of operations.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ._annotations import evaluated_when_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .resources.short.audio import AsyncShortAudio, ShortAudio
    from .resources.short.channels import AsyncShortChannels, ShortChannels
    from .resources.short.chats import AsyncShortChats, ShortChats
    from .resources.short.configs import AsyncShortConfigs, ShortConfigs
    from .resources.short.folders import AsyncShortFolders, ShortFolders
    from .resources.short.functions import AsyncShortFunctions, ShortFunctions
    from .resources.short.groups import AsyncShortGroups, ShortGroups
    from .resources.short.images import AsyncShortImages, ShortImages
    from .resources.short.memories import AsyncShortMemories, ShortMemories
    from .resources.short.notes import AsyncShortNotes, ShortNotes
    from .resources.short.prompts import AsyncShortPrompts, ShortPrompts
    from .resources.short.tasks import AsyncShortTasks, ShortTasks
    from .resources.short.tools import AsyncShortTools, ShortTools
    from .resources.short.users import AsyncShortUsers, ShortUsers
    from .resources.short.workspace_models import AsyncShortWorkspaceModels, ShortWorkspaceModels


@evaluated_when_read
class Shortcuts:
    __slots__ = ()

    @property
    def chats(self) -> ShortChats:
        """``list``, ``get``, ``new``, ``update``, ``delete``, ``delete_all``, ``search``,
        ``archive``, ``archived``, ``pin``, ``pinned``, ``share``, ``clone``, ``export``,
        ``import_``, ``in_folder``, ``move``, ``tags``, ``add_tag``, ``remove_tag``,
        ``all_tags``."""
        from .resources.short.chats import ShortChats

        return ShortChats(self)  # type: ignore[arg-type]

    @property
    def workspace_models(self) -> ShortWorkspaceModels:
        """``list``, ``get``, ``create``, ``update``, ``toggle``, ``delete``, ``delete_all``,
        ``export``, ``import_``, ``sync_and_delete_others``."""
        from .resources.short.workspace_models import ShortWorkspaceModels

        return ShortWorkspaceModels(self)  # type: ignore[arg-type]

    @property
    def users(self) -> ShortUsers:
        """``list``, ``search``, ``get``, ``add``, ``update``, ``delete``, ``groups``, ``me``."""
        from .resources.short.users import ShortUsers

        return ShortUsers(self)  # type: ignore[arg-type]

    @property
    def groups(self) -> ShortGroups:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``users``, ``add_users``,
        ``remove_users``."""
        from .resources.short.groups import ShortGroups

        return ShortGroups(self)  # type: ignore[arg-type]

    @property
    def tools(self) -> ShortTools:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``export``, ``valves``,
        ``valves_spec``, ``update_valves``, ``user_valves``, ``user_valves_spec``,
        ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        from .resources.short.tools import ShortTools

        return ShortTools(self)  # type: ignore[arg-type]

    @property
    def functions(self) -> ShortFunctions:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``toggle``, ``toggle_global``,
        ``export``, ``valves``, ``valves_spec``, ``update_valves``, ``user_valves``,
        ``user_valves_spec``, ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        from .resources.short.functions import ShortFunctions

        return ShortFunctions(self)  # type: ignore[arg-type]

    @property
    def prompts(self) -> ShortPrompts:
        """``list``, ``get``, ``create``, ``update``, ``delete``."""
        from .resources.short.prompts import ShortPrompts

        return ShortPrompts(self)  # type: ignore[arg-type]

    @property
    def memories(self) -> ShortMemories:
        """``list``, ``add``, ``query``, ``update``, ``delete``, ``delete_all``."""
        from .resources.short.memories import ShortMemories

        return ShortMemories(self)  # type: ignore[arg-type]

    @property
    def notes(self) -> ShortNotes:
        """``list``, ``search``, ``get``, ``create``, ``update``, ``delete``."""
        from .resources.short.notes import ShortNotes

        return ShortNotes(self)  # type: ignore[arg-type]

    @property
    def folders(self) -> ShortFolders:
        """``list``, ``get``, ``create``, ``update``, ``move``, ``delete``."""
        from .resources.short.folders import ShortFolders

        return ShortFolders(self)  # type: ignore[arg-type]

    @property
    def channels(self) -> ShortChannels:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``messages``, ``post``,
        ``update_message``, ``delete_message``."""
        from .resources.short.channels import ShortChannels

        return ShortChannels(self)  # type: ignore[arg-type]

    @property
    def configs(self) -> ShortConfigs:
        """``export``, ``import_``, ``banners``, ``set_banners``, ``connections``, ``tool_servers``,
        ``models``."""
        from .resources.short.configs import ShortConfigs

        return ShortConfigs(self)  # type: ignore[arg-type]

    @property
    def audio(self) -> ShortAudio:
        """``speech``, ``transcribe``, ``voices``, ``models``."""
        from .resources.short.audio import ShortAudio

        return ShortAudio(self)  # type: ignore[arg-type]

    @property
    def images(self) -> ShortImages:
        """``generate``, ``edit``, ``models``, ``save``."""
        from .resources.short.images import ShortImages

        return ShortImages(self)  # type: ignore[arg-type]

    @property
    def tasks(self) -> ShortTasks:
        """``list``, ``of_chat``, ``stop``, ``stop_chat``, ``title``, ``tags``, ``follow_ups``,
        ``queries``, ``emoji``, ``autocomplete``."""
        from .resources.short.tasks import ShortTasks

        return ShortTasks(self)  # type: ignore[arg-type]


@evaluated_when_read
class AsyncShortcuts:
    __slots__ = ()

    @property
    def chats(self) -> AsyncShortChats:
        """``list``, ``get``, ``new``, ``update``, ``delete``, ``delete_all``, ``search``,
        ``archive``, ``archived``, ``pin``, ``pinned``, ``share``, ``clone``, ``export``,
        ``import_``, ``in_folder``, ``move``, ``tags``, ``add_tag``, ``remove_tag``,
        ``all_tags``."""
        from .resources.short.chats import AsyncShortChats

        return AsyncShortChats(self)  # type: ignore[arg-type]

    @property
    def workspace_models(self) -> AsyncShortWorkspaceModels:
        """``list``, ``get``, ``create``, ``update``, ``toggle``, ``delete``, ``delete_all``,
        ``export``, ``import_``, ``sync_and_delete_others``."""
        from .resources.short.workspace_models import AsyncShortWorkspaceModels

        return AsyncShortWorkspaceModels(self)  # type: ignore[arg-type]

    @property
    def users(self) -> AsyncShortUsers:
        """``list``, ``search``, ``get``, ``add``, ``update``, ``delete``, ``groups``, ``me``."""
        from .resources.short.users import AsyncShortUsers

        return AsyncShortUsers(self)  # type: ignore[arg-type]

    @property
    def groups(self) -> AsyncShortGroups:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``users``, ``add_users``,
        ``remove_users``."""
        from .resources.short.groups import AsyncShortGroups

        return AsyncShortGroups(self)  # type: ignore[arg-type]

    @property
    def tools(self) -> AsyncShortTools:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``export``, ``valves``,
        ``valves_spec``, ``update_valves``, ``user_valves``, ``user_valves_spec``,
        ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        from .resources.short.tools import AsyncShortTools

        return AsyncShortTools(self)  # type: ignore[arg-type]

    @property
    def functions(self) -> AsyncShortFunctions:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``toggle``, ``toggle_global``,
        ``export``, ``valves``, ``valves_spec``, ``update_valves``, ``user_valves``,
        ``user_valves_spec``, ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        from .resources.short.functions import AsyncShortFunctions

        return AsyncShortFunctions(self)  # type: ignore[arg-type]

    @property
    def prompts(self) -> AsyncShortPrompts:
        """``list``, ``get``, ``create``, ``update``, ``delete``."""
        from .resources.short.prompts import AsyncShortPrompts

        return AsyncShortPrompts(self)  # type: ignore[arg-type]

    @property
    def memories(self) -> AsyncShortMemories:
        """``list``, ``add``, ``query``, ``update``, ``delete``, ``delete_all``."""
        from .resources.short.memories import AsyncShortMemories

        return AsyncShortMemories(self)  # type: ignore[arg-type]

    @property
    def notes(self) -> AsyncShortNotes:
        """``list``, ``search``, ``get``, ``create``, ``update``, ``delete``."""
        from .resources.short.notes import AsyncShortNotes

        return AsyncShortNotes(self)  # type: ignore[arg-type]

    @property
    def folders(self) -> AsyncShortFolders:
        """``list``, ``get``, ``create``, ``update``, ``move``, ``delete``."""
        from .resources.short.folders import AsyncShortFolders

        return AsyncShortFolders(self)  # type: ignore[arg-type]

    @property
    def channels(self) -> AsyncShortChannels:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``messages``, ``post``,
        ``update_message``, ``delete_message``."""
        from .resources.short.channels import AsyncShortChannels

        return AsyncShortChannels(self)  # type: ignore[arg-type]

    @property
    def configs(self) -> AsyncShortConfigs:
        """``export``, ``import_``, ``banners``, ``set_banners``, ``connections``, ``tool_servers``,
        ``models``."""
        from .resources.short.configs import AsyncShortConfigs

        return AsyncShortConfigs(self)  # type: ignore[arg-type]

    @property
    def audio(self) -> AsyncShortAudio:
        """``speech``, ``transcribe``, ``voices``, ``models``."""
        from .resources.short.audio import AsyncShortAudio

        return AsyncShortAudio(self)  # type: ignore[arg-type]

    @property
    def images(self) -> AsyncShortImages:
        """``generate``, ``edit``, ``models``, ``save``."""
        from .resources.short.images import AsyncShortImages

        return AsyncShortImages(self)  # type: ignore[arg-type]

    @property
    def tasks(self) -> AsyncShortTasks:
        """``list``, ``of_chat``, ``stop``, ``stop_chat``, ``title``, ``tags``, ``follow_ups``,
        ``queries``, ``emoji``, ``autocomplete``."""
        from .resources.short.tasks import AsyncShortTasks

        return AsyncShortTasks(self)  # type: ignore[arg-type]
