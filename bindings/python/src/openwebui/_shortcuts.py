"""The resources of a client that are short names of operations.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ._annotations import evaluated_when_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Any

    from ._streams.asynchronous import AsyncPages
    from ._streams.blocking import Pages
    from .resources import api
    from .types.record import Record


def _resource(client: Any, name: str) -> Any:
    from .resources.api import short

    return short(client, name)


@evaluated_when_read
class Shortcuts:
    __slots__ = ()

    @property
    def chats(self) -> api.ShortChats[Any, Pages[Record]]:
        """``list``, ``get``, ``new``, ``update``, ``delete``, ``delete_all``, ``search``,
        ``archive``, ``archived``, ``pin``, ``pinned``, ``share``, ``clone``, ``export``,
        ``import_``, ``in_folder``, ``move``, ``tags``, ``add_tag``, ``remove_tag``,
        ``all_tags``."""
        return _resource(self, "chats")  # type: ignore[no-any-return]

    @property
    def workspace_models(self) -> api.ShortWorkspaceModels[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``toggle``, ``delete``, ``delete_all``,
        ``export``, ``import_``, ``sync_and_delete_others``."""
        return _resource(self, "workspace_models")  # type: ignore[no-any-return]

    @property
    def users(self) -> api.ShortUsers[Any, Pages[Record]]:
        """``list``, ``search``, ``get``, ``add``, ``update``, ``delete``, ``groups``, ``me``."""
        return _resource(self, "users")  # type: ignore[no-any-return]

    @property
    def groups(self) -> api.ShortGroups[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``users``, ``add_users``,
        ``remove_users``."""
        return _resource(self, "groups")  # type: ignore[no-any-return]

    @property
    def tools(self) -> api.ShortTools[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``export``, ``valves``,
        ``valves_spec``, ``update_valves``, ``user_valves``, ``user_valves_spec``,
        ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        return _resource(self, "tools")  # type: ignore[no-any-return]

    @property
    def functions(self) -> api.ShortFunctions[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``toggle``, ``toggle_global``,
        ``export``, ``valves``, ``valves_spec``, ``update_valves``, ``user_valves``,
        ``user_valves_spec``, ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        return _resource(self, "functions")  # type: ignore[no-any-return]

    @property
    def prompts(self) -> api.ShortPrompts[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``."""
        return _resource(self, "prompts")  # type: ignore[no-any-return]

    @property
    def memories(self) -> api.ShortMemories[Any, Pages[Record]]:
        """``list``, ``add``, ``query``, ``update``, ``delete``, ``delete_all``."""
        return _resource(self, "memories")  # type: ignore[no-any-return]

    @property
    def notes(self) -> api.ShortNotes[Any, Pages[Record]]:
        """``list``, ``search``, ``get``, ``create``, ``update``, ``delete``."""
        return _resource(self, "notes")  # type: ignore[no-any-return]

    @property
    def folders(self) -> api.ShortFolders[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``move``, ``delete``."""
        return _resource(self, "folders")  # type: ignore[no-any-return]

    @property
    def channels(self) -> api.ShortChannels[Any, Pages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``messages``, ``post``,
        ``update_message``, ``delete_message``."""
        return _resource(self, "channels")  # type: ignore[no-any-return]

    @property
    def configs(self) -> api.ShortConfigs[Any, Pages[Record]]:
        """``export``, ``import_``, ``banners``, ``set_banners``, ``connections``, ``tool_servers``,
        ``models``."""
        return _resource(self, "configs")  # type: ignore[no-any-return]

    @property
    def audio(self) -> api.ShortAudio[Any, Pages[Record]]:
        """``speech``, ``transcribe``, ``voices``, ``models``."""
        return _resource(self, "audio")  # type: ignore[no-any-return]

    @property
    def images(self) -> api.ShortImages[Any, Pages[Record]]:
        """``generate``, ``edit``, ``models``, ``save``."""
        return _resource(self, "images")  # type: ignore[no-any-return]

    @property
    def tasks(self) -> api.ShortTasks[Any, Pages[Record]]:
        """``list``, ``of_chat``, ``stop``, ``stop_chat``, ``title``, ``tags``, ``follow_ups``,
        ``queries``, ``emoji``, ``autocomplete``."""
        return _resource(self, "tasks")  # type: ignore[no-any-return]


@evaluated_when_read
class AsyncShortcuts:
    __slots__ = ()

    @property
    def chats(self) -> api.ShortChats[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``new``, ``update``, ``delete``, ``delete_all``, ``search``,
        ``archive``, ``archived``, ``pin``, ``pinned``, ``share``, ``clone``, ``export``,
        ``import_``, ``in_folder``, ``move``, ``tags``, ``add_tag``, ``remove_tag``,
        ``all_tags``."""
        return _resource(self, "chats")  # type: ignore[no-any-return]

    @property
    def workspace_models(self) -> api.ShortWorkspaceModels[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``toggle``, ``delete``, ``delete_all``,
        ``export``, ``import_``, ``sync_and_delete_others``."""
        return _resource(self, "workspace_models")  # type: ignore[no-any-return]

    @property
    def users(self) -> api.ShortUsers[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``search``, ``get``, ``add``, ``update``, ``delete``, ``groups``, ``me``."""
        return _resource(self, "users")  # type: ignore[no-any-return]

    @property
    def groups(self) -> api.ShortGroups[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``users``, ``add_users``,
        ``remove_users``."""
        return _resource(self, "groups")  # type: ignore[no-any-return]

    @property
    def tools(self) -> api.ShortTools[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``export``, ``valves``,
        ``valves_spec``, ``update_valves``, ``user_valves``, ``user_valves_spec``,
        ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        return _resource(self, "tools")  # type: ignore[no-any-return]

    @property
    def functions(self) -> api.ShortFunctions[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``toggle``, ``toggle_global``,
        ``export``, ``valves``, ``valves_spec``, ``update_valves``, ``user_valves``,
        ``user_valves_spec``, ``update_user_valves``, ``create_from_file``, ``update_from_file``."""
        return _resource(self, "functions")  # type: ignore[no-any-return]

    @property
    def prompts(self) -> api.ShortPrompts[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``."""
        return _resource(self, "prompts")  # type: ignore[no-any-return]

    @property
    def memories(self) -> api.ShortMemories[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``add``, ``query``, ``update``, ``delete``, ``delete_all``."""
        return _resource(self, "memories")  # type: ignore[no-any-return]

    @property
    def notes(self) -> api.ShortNotes[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``search``, ``get``, ``create``, ``update``, ``delete``."""
        return _resource(self, "notes")  # type: ignore[no-any-return]

    @property
    def folders(self) -> api.ShortFolders[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``move``, ``delete``."""
        return _resource(self, "folders")  # type: ignore[no-any-return]

    @property
    def channels(self) -> api.ShortChannels[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``get``, ``create``, ``update``, ``delete``, ``messages``, ``post``,
        ``update_message``, ``delete_message``."""
        return _resource(self, "channels")  # type: ignore[no-any-return]

    @property
    def configs(self) -> api.ShortConfigs[Awaitable[Any], AsyncPages[Record]]:
        """``export``, ``import_``, ``banners``, ``set_banners``, ``connections``, ``tool_servers``,
        ``models``."""
        return _resource(self, "configs")  # type: ignore[no-any-return]

    @property
    def audio(self) -> api.ShortAudio[Awaitable[Any], AsyncPages[Record]]:
        """``speech``, ``transcribe``, ``voices``, ``models``."""
        return _resource(self, "audio")  # type: ignore[no-any-return]

    @property
    def images(self) -> api.ShortImages[Awaitable[Any], AsyncPages[Record]]:
        """``generate``, ``edit``, ``models``, ``save``."""
        return _resource(self, "images")  # type: ignore[no-any-return]

    @property
    def tasks(self) -> api.ShortTasks[Awaitable[Any], AsyncPages[Record]]:
        """``list``, ``of_chat``, ``stop``, ``stop_chat``, ``title``, ``tags``, ``follow_ups``,
        ``queries``, ``emoji``, ``autocomplete``."""
        return _resource(self, "tasks")  # type: ignore[no-any-return]
