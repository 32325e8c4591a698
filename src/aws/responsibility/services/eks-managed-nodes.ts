import { byBoth, byCustomer, volatile } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** Kubernetes with a managed node group: AWS publishes node images, you decide when they roll out. */
export const eksManagedNodes: Service = {
	id: "eks-managed-nodes",
	title: "Amazon EKS, managed nodes",
	shortTitle: "EKS managed nodes",
	cells: {
		...foundation,
		...always,
		"guest-os": byBoth(
			{
				aws: "publish patched node images (AMIs)",
				customer: "start the update that rolls the patched AMI out to the nodes",
			},
			"AWS builds the patched AMI. Nodes keep running the old one until you update the node group.",
			PAGES.eksNodes,
		),
		runtime: byCustomer("The runtime is inside the container image, and you build the image.", PAGES.eks),
		"network-configuration": byCustomer(
			"Security groups, subnets and network policies of nodes and pods are part of your data plane.",
			PAGES.eks,
		),
		"platform-and-app": byBoth(
			{
				aws: "run the Kubernetes control plane: API servers and etcd",
				customer: "configure the cluster, its RBAC and add-ons, and the containers",
			},
			"AWS runs API servers and etcd. Nodes, containers and Kubernetes permissions are yours.",
			PAGES.eks,
		),
		"encryption-at-rest": volatile(
			byBoth(
				{
					aws: "encrypt the Kubernetes API data in etcd by default",
					customer: "encrypt the nodes' and pods' volumes, and choose keys",
				},
				"Since Kubernetes 1.28 API data is encrypted by default. Node and EBS volumes are not covered.",
				PAGES.eksEncryption,
			),
		),
		"encryption-in-transit": byBoth(
			{
				aws: "serve the Kubernetes API and the AWS API over TLS",
				customer: "run TLS between pods and on your ingress",
			},
			"The API servers speak TLS. Traffic between your pods is plain unless you encrypt it.",
			PAGES.eks,
		),
	},
};
