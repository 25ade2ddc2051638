//# file
#nullable enable
namespace $namespace$;

using global::Clientele;
using global::Clientele.Json;
using global::Clientele.OData;

$types$
