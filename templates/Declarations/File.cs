//# file
#nullable enable
namespace $namespace$;

using global::System.Collections.Generic;
using global::System.Threading;
using global::Clientele;
using global::Clientele.Json;
using global::Clientele.OData;

$types$
