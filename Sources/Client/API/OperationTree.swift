// Written by `make api` from tools/api. Do not edit.

/// The operations of Open WebUI: their paths as a tree, a segment a line, one space of indentation a level.
/// After the segment follow the methods that are there, each a word:
///
///     G P D U A H O   GET POST DELETE PUT PATCH HEAD OPTIONS
///     !               for administrators
///     9 1 2           there since Open WebUI 0.9, 0.11, 0.12 (otherwise since 0.8)
///     ~               may be sent twice (a POST), or not (a GET)
///     >               the format of the response: c chat completions, r Responses, m Messages, o Ollama,
///                     p progress of Ollama, s status of a file, l list, 1 and 0 pages of a list from that page on,
///                     k pages of a list by `skip`, b bytes, a anything (otherwise a JSON document)
///     ?               a parameter of the query, with = at its end if it is required
///     : ; % *         the body: JSON, optional JSON, multipart, any content; and the fields that are required
let operationTree: StaticString = """
    api
     changelog G
     chat
      actions
       {action_id} P:
      completed P:model,messages,id,chat_id,session_id
      completions P>c:model,messages
     config G
     embeddings P:model,input
     events G!1
      webhooks G!1 P!1:url
       {webhook_id} D!1 U!1:
     message P>m:model,messages
      count_tokens P1~:
     models G?refresh
      base G!
      unload P!9:model
     tasks G!
      chat
       {chat_id} G
        stop P9
      stop
       {task_id} P!
     usage G
     v1
      analytics
       daily G!?start_date?end_date?group_id?granularity?metric?compare
       messages G!>k?model_id?user_id?chat_id?start_date?end_date?skip?limit
       models G!?start_date?end_date?group_id
        {model_id}
         chats G!>k?start_date?end_date?skip?limit?order_by?direction
         overview G!?days
       summary G!?start_date?end_date?group_id
       tokens G!?start_date?end_date?group_id
       users G!?start_date?end_date?group_id?limit?metric
      apps G2>l P!2:manifest,url,api_key,slug,granted_scopes
       manifest
        preview P!2~:url
       {app_id} A!2: D!2 G!2
        connect P!2:
        interactions P2:message_id,action_id
      audio
       config G!
        update P!:tts,stt
       models G
       speech P>b*
       transcriptions P%file
       voices G
      auths
       / G
       add P!:name,email,password
       admin
        config G! P!:
         ldap G! P!:
          server G! P!:label,host,app_dn,app_dn_password,search_base
         oauth G!1 P!1:
        details G
       api_key D G P
       ldap P:user,password
       mfa
        challenge P2
        enroll
         confirm P2:challenge_token,code
         start P2:challenge_token
        recover P2:challenge_token,reset_token
        recovery
         codes P2:code
        replace P2:code
        status G2
        verify P2:challenge_token,code
       oauth
        sessions
         {provider} D9
        {provider}
         token
          exchange P:token
       signin P:email,password
       signout P9
       signup P:name,email,password
       update
        password P:password,new_password
        profile P:profile_image_url,name
        timezone P:timezone
      automations
       create P9:name,data
       list G9>1?query?status?folder_id?page
       {id} G9
        delete D9
        run P9
        runs G9>k?skip?limit
        toggle P9
        update P9:name,data
      calendars
       / G9>l
       create P9:name
       events G9?start=?end=?calendar_ids
        create P9:calendar_id,title,start_at
        search G9>k?query?skip?limit
        {event_id} G9
         delete D9
         rsvp P9:status
         update P9:
       {calendar_id} G9
        access
         update P2:access_grants
        default P9
        delete D9
        update P9:
      channels
       / G>l
       create P:
       list G>l
       users
        {user_id} G
       webhooks
        {webhook_id}
         profile
          image G>b
         {token} P:content
       {channel_id}
        apps G2 P2:app_id
         {app_id} D2
       {id} G
        access
         update P2:access_grants
        delete D
        members G>1?query?order_by?direction?page
         active P:is_active
         mute P2:is_channel_muted
        messages G>k?skip?limit
         pinned G>1?page
         post P:content
         {message_id} G
          data G
          delete D
          pin P:is_pinned
          reactions
           add P:name
           remove P:name
          thread G>k?skip?limit?around?before
          update P:content
        update P:
         members
          add P:
          remove P:
        webhooks G>l
         create P:name
         {webhook_id}
          delete D
          update P:name
      chat
       completions P>c:model,messages
      chats
       / D G>1?page?include_pinned?include_folders?sort_by?sort_dir
       all G>a
        archived G>l
        db G!>l
        tags G>l
       archive
        all P
       archived G>1?page?query?order_by?direction
        count G1
       config G!1 P!1:ENABLE_CONTEXT_COMPACTION,CONTEXT_COMPACTION_PROMPT_TEMPLATE
       folder
        {folder_id} G>l
         list G>1?page?sort_by?sort_dir
       import P>l:chats
       list G>1?page?include_pinned?include_folders?sort_by?sort_dir
        user
         {user_id} G!>1?page?query?order_by?direction
       new P:chat
       pinned G>l
       read P1
       search G>1?text=?page
       share
        all D1
        {share_id} G
       shared G>1?page?query?order_by?direction
        {id}
         access G9
          update P9:access_grants
       stats
        export G>a?updated_at?page?stream
         {chat_id} G
        usage G>1?items_per_page?page
       tags P>l:name
       unarchive
        all P
       {id} D G P:chat
        archive P
        clone P:
         shared P
        compact P1;
        folder P:
        fork P1;
        messages
         {message_id} D1 P:
          event P:type,data
          resolve P1:call_id,action
        params A2:
        pin P
        pinned G
        share D P;
        tags D>l:name G>l P>l:name
        unread P1
      configs
       banners G>l P!>l:banners
       code_execution G! P!:
       connections G! P!:ENABLE_DIRECT_CONNECTIONS,ENABLE_BASE_MODELS_CACHE
       export G!
       import P!:config
       interface
        visibility P!2:visibility
       models G! P!:DEFAULT_MODELS,DEFAULT_PINNED_MODELS,MODEL_ORDER_LIST
        defaults G
       namespace
        {namespace} G!1
       oauth
        clients
         register P!?type:url,client_id
       subagents G!1 P!1:
       suggestions P!:suggestions
       terminal_servers G! P!:TERMINAL_SERVER_CONNECTIONS
        lifecycle P!1:url,policy_id
        policy P!:url,policy_id
        refresh P!1:url
        verify P!~:url
       tool_servers G! P!:TOOL_SERVER_CONNECTIONS
        verify P!~:url,path,auth_type,key,config
      embeddings P:model,input
      evaluations
       config G! P!:
       feedback P:type
        {id} D G P:type
       feedbacks D
        all D!
         export G!>l?model_id
         ids G!>l
        list G!>1?order_by?direction?page?model_id
        models G!9>l
        user G>1?page
       leaderboard G!?query
        {model_id}
         history G!?days
      files
       / G>1?page?content P?process?process_in_background%file
       all D!
       count G1
       search G>k?filename=?content?skip?limit
       user
        count G2
        search G2>k?filename?content?skip?limit
       {id} D G
        content G>b?attachment
         html G>b
         {file_name} G>b
        data
         content G
          update P:content
        process
         status G>s?stream
        rename P9:filename
      folders
       / G>l P:name
       shared G1
       {id} D?delete_contents G
        access
         update P1:access_grants
        read P1
        shared
         chats G1?page?sort_by?sort_dir
        update P:
         expanded P:is_expanded
         parent P:
      functions
       / G>l
       create P!:id,name,content,meta
       export G!>l?include_valves
       id
        {id} G!
         delete D!
         history G!2>1?page
          diff G!2?from_id=?to_id=
          {history_id} D!2 G!2
         toggle P!
          global P!
         update P!:id,name,content,meta
          version P!2:version_id
         valves G!
          spec G!
          update P!:
          user G
           spec G
           update P:
       list G!>l
       load
        url P!:url
       sync P!>l:functions
      groups
       / G>l?share
       create P!:name,description
       id
        {id} G!
         delete D!
         export G!
         info G
         members G!2>1?membership?query?page
         preview G!9
         update P!:name,description
         users P!>l
          add P!:
          remove P!:
      images
       config G!
        update P!:
       edit P:
       generations P:prompt
       models G
       verify P!1:engine,url
      knowledge
       / G>1?page
       create P:name,description
       external
        connections G!1 P!1:name,provider,endpoint
         {id} A!1:name,provider,endpoint D!1 G!1
          retrieve-test P!1:query
          test P!1
        knowledge
         create P!1:name,connection_id,source
        source
         create P!1:name,connection,source,test_query
         test P!1:connection,source,query
         {id} A!1:name,connection,source,test_query
       metadata
        reindex P!
       reindex P
       search G>1?query?view_option?source?page?order_by?direction
        files G>1?query?include_content?page
       {id} G
        access
         update P:access_grants
        delete D
        dirs
         create P9:name
         {dir_id}
          delete D9?move_files
          update P9:
        export G!>b
        file
         add P:file_id
         move P9:file_id
         remove P?delete_file:file_id
         update P:file_id
        files G>1?query?include_content?view_option?order_by?direction?directory_id?page?limit
         batch
          add P:
         pending G9>a?stream
        reset P?include_directories
        sync
         cleanup P9:file_ids
         diff P9:manifest
        update P:name,description
      memories
       / G>l
       add P:content
       delete
        user D
       path P1:path
       paths P1:
       query P~:content
       reindex P!1
       reset P
       search P1~>l:
       update P1>l:operations
       {memory_id} D
        update P:
      messages P>m:model,messages
       count_tokens P1~:
      models G?refresh
       all G!1>l
       base G!>l?tag
        tags G!1>l
       create P:id,name,meta,params
       delete
        all D!
       export G>l?ids
       import P:models
       list G>1?query?view_option?tag?order_by?direction?page
       model G?id=
        access
         update P:id,access_grants
        delete P:id
        history G2>1?id=?page
         {history_id} D2?id= G2?id=
        profile
         image G>b?id=
        toggle P?id=
        update P:id,name,meta,params
         version P2?id=:version_id
       sync P!>l:models
       tags G>l
      notes
       / G>1?page
       create P:title
       pinned G9>l
       search G>1?query?view_option?permission?order_by?direction?page
       {id} G
        access
         update P:access_grants
        chat G1 P1
        chats G1>l
        delete D
        pin P9
        update P:
      notifications
       events G1
       targets G1 P1:
        {target_id} D1 U1:
         default U1
         test P1
      pipelines
       / G!?urlIdx
       add P!:url,urlIdx
       delete D!:id,urlIdx
       list G!
       upload P!%urlIdx,file
       {pipeline_id}
        valves G!?urlIdx=
         spec G!?urlIdx=
         update P!?urlIdx=:
      prompts
       / G>l
       create P:command,name,content
       id
        {prompt_id} G
         access
          update P:access_grants
         delete D
         history G>0?page
          diff G?from_id=?to_id=
          {history_id} D G
         toggle P
         update P:command,name,content
          meta P:name,command
          version P:version_id
       list G>1?query?view_option?tag?order_by?direction?page
       tags G>l
      retrieval
       config G!
        update P!:
       delete P!:collection_name,file_id
       embedding G!
        update P!:RAG_EMBEDDING_ENGINE,RAG_EMBEDDING_MODEL
       process
        file P:file_id
        files
         batch P?db:files,collection_name
        text P:name,content
        url P1?process:url
        web P?process?overwrite:url
         search P:queries
        youtube P?process?overwrite:url
       query
        collection P~:collection_names,query
        doc P~:collection_name,query
       reset
        db P!
        uploads P!
      search G2?q?kind?sharing?scope?page
      skills
       / G>l?query
       create P:id,name
       export G?format?ids?version_id
       id
        {id} G
         access
          update P:access_grants
         clone P2:id,name
         delete D
         files G2?version_id
          content G2?path=?version_id=
         history G2>1?page
          diff G2?from_id=?to_id=
           file G2?from_id=?to_id=?path=
          {history_id} D2 G2
         toggle P
         update P:id,name
          version P2:version_id,expected_version_id
       import P2%files,decisions
        preview P2~%files
       list G>1?query?view_option?order_by?direction?page
       load
        url P!2:url
      tasks
       auto
        completions P>c:
       config G
        update P!:
       emoji
        completions P>c:
       follow_up
        completions P>c:
       image_prompt
        completions P>c:
       moa
        completions P>c:
       queries
        completions P>c:
       tags
        completions P>c:
       title
        completions P>c:
      terminals
       / G
       {server_id}
        chats
         {chat_id}
          {path} A2>a* D2>a* G2~>a* H2>a* O2>a* P2>a* U2>a*
        {path} A>a* D>a* G~>a* H>a* O>a* P>a* U>a*
      tools
       / G>l?query
       create P:id,name,content,meta
       export G>l
       id
        {id} G
         access
          update P:access_grants
         delete D
         history G2>1?page
          diff G2?from_id=?to_id=
          {history_id} D2 G2
         specs G2
         update P:id,name,content,meta
          version P2:version_id
         valves G
          spec G
          update P:
          user G
           spec G
           update P:
       list G>l
       load
        url P!:url
      users
       / G!>1?query?order_by?direction?page
       all G!
       default
        permissions G! P!:workspace,sharing,access_grants,chat,features,settings
         defaults G!1
       groups G?include_inherited
       permissions G
       search G>1?query?order_by?direction?page
       usage G1?days?start_date?end_date
       user
        info G
         update P:
        settings G?raw
         update P:
        status G
         update P:
        variables G1
         update P1:
       {user_id} D! G!
        active G
        groups G!?include_inherited
        info G
        oauth
         sessions G!
        preview G!9
        profile
         image G>b
        sessions
         revoke P!2
        update P!:
      utils
       code
        execute P:code
        format P!~:code
       db
        download G!>b
       gravatar G?email=
     version G
      updates G
    cache
     {path} G>b
    health G
     db G
    manifest.json G
    oauth
     backchannel-logout P9>a
     clients
      {client_id}
       authorize G~>a
       callback G~>a
     {provider}
      callback G~>a
      login G~>a
       callback G~>a
    ollama
     / G H>a
     api
      chat P>o?url_idx:
       {url_idx} P>o:
      copy P!?url_idx:source,destination
       {url_idx} P!:source,destination
      create P!>p?url_idx:
       {url_idx} P!>p:
      delete D!?url_idx:
       {url_idx} D!:
      embed P?url_idx:model,input
       {url_idx} P:model,input
      embeddings P?url_idx:model,prompt
       {url_idx} P:model,prompt
      generate P>o?url_idx:model
       {url_idx} P>o:model
      ps G!;
      pull P!>p?url_idx:
       {url_idx} P!>p:
      push D!>p?url_idx:model
       {url_idx} D!>p:model
      show P~:
      tags G?url_idx
       {url_idx} G
      unload P!:
      version G?url_idx
       {url_idx} G
     config G!
      update P!:OLLAMA_BASE_URLS,OLLAMA_API_CONFIGS
     models
      download P!>a?url_idx:url
       {url_idx} P!>a:url
      upload P!>a?url_idx%file
       {url_idx} P!>a%file
     v1
      chat
       completions P>c?url_idx:
        {url_idx} P>c:
      completions P>a?url_idx:
       {url_idx} P>a:
      embeddings P1?url_idx:
       {url_idx} P1:
      messages P>m?url_idx:
       {url_idx} P>m:
      models G?url_idx
       {url_idx} G
      responses P9>r?url_idx:model
       {url_idx} P9>r:model
     verify P!~:url
    openai
     audio
      speech P>b*
     chat
      completions P>c:model,messages
     config G!
      update P!:OPENAI_API_BASE_URLS,OPENAI_API_KEYS,OPENAI_API_CONFIGS
     models G?url_idx
      {url_idx} D!1?model= G
       catalog G!1
       download P!1:model
        status
         {job_id} G!1
       load P!1:model
       sse G!1
       unload P!1:model
     responses P>r:model
     verify P!~>a:url,key
     {path} D>a* G~>a* P>a* U>a*
    opensearch.xml G>a
    ready G
    """
